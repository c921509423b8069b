"""Exchange of texts with outside translators: export, file formats, import.

A text is cut into its blocks (`blocks`), each written with numbered codes in the place of mark-up
(`notation`). XLIFF and DOCX carry the same rows (`rows`); what comes back is compared with what would be
exported now (`checking`) and stored through the translation view's own saving (`running`). Mark-up never
comes out of a file: a code only names what the text holds already.
"""
