namespace NoteSchema.Service;

/// <summary>The service cannot run or cannot be reached; the message is one line for people, with what to do.</summary>
public sealed class ServiceException(string message, Exception? inner = null) : Exception(message, inner);
