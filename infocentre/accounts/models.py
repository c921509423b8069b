"""No models: the roles are groups. Django tells only apps with this module that permissions exist."""
