"""Django tells only apps with a module of models that the migrations are through."""
