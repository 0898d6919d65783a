using System.Runtime.CompilerServices;

// Memory on the stack is written before it is read, so that to clear it is for nothing; links, tags and templates are read there by the million.
[module: SkipLocalsInit]
