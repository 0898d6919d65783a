using System.Globalization;

namespace NoteSchema;

/// <summary>More is wrong with a note than <see cref="NoteEnvironment.MostFindings"/> allows, so that it was not checked to its end.</summary>
public sealed class TooManyFindingsException : Exception
{
    internal TooManyFindingsException(int most) : base(string.Create(CultureInfo.InvariantCulture, $"it has more than {most:N0} findings; `noteschema lint --fix` in a terminal takes them on")) { }
}
