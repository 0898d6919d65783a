namespace NoteSchema;

/// <summary>
/// A pattern for paths from the vault's root. <c>*</c> and <c>?</c> stand for any text and any one character within a name, <c>[a-z]</c> and <c>[!a-z]</c> for one character
/// of a set, <c>**</c> for any number of folders, and <c>\</c> takes the next character as it is. A pattern without <c>/</c> is compared with the name of the note and of
/// every folder on its way; one with <c>/</c> with the whole path. A pattern that ends in <c>/</c>, or whose last part has no wildcard, holds for everything in that folder.
/// Upper and lower case are one, so that a vault means the same on every file system.
/// </summary>
public sealed class Glob
{
    private const char Separator = '/';
    private const string AnyFolders = "**";
    private readonly string[] _parts;
    private readonly bool _isFolder;
    private readonly bool _namesOnly;
    private readonly bool _holdsFolder;

    /// <summary>Reads <paramref name="pattern"/>; any text is a pattern.</summary>
    public Glob(string pattern)
    {
        Pattern = pattern;
        string trimmed = pattern.Trim();
        IsNegated = trimmed.StartsWith('!');
        if (IsNegated) trimmed = trimmed[1..];
        if (trimmed.StartsWith("./", StringComparison.Ordinal)) trimmed = trimmed[1..];
        _isFolder = trimmed.EndsWith(Separator);
        _parts = trimmed.Split(Separator, StringSplitOptions.RemoveEmptyEntries);
        _namesOnly = _parts.Length == 1 && _parts[0] != AnyFolders && !trimmed.StartsWith(Separator) && !_isFolder;
        _holdsFolder = _isFolder || (_parts.Length > 0 && _parts[^1].AsSpan().IndexOfAny("*?[") < 0);
    }

    /// <summary>The pattern that stands for the path <paramref name="path"/>, without <c>\</c>, which schemas take for a slip in a path.</summary>
    public static string Escape(string path)
    {
        var pattern = new System.Text.StringBuilder(path.Length);
        foreach (char unit in path)
        {
            if (unit is '*' or '?' or '[') pattern.Append('[').Append(unit).Append(']');
            else pattern.Append(unit == '\\' || (unit == '!' && pattern.Length == 0) ? '?' : unit);
        }
        return pattern.ToString();
    }

    /// <summary>The pattern as it was written.</summary>
    public string Pattern { get; }

    /// <summary>Whether it starts with <c>!</c>: in a list of excludes it takes notes in again.</summary>
    public bool IsNegated { get; }

    /// <summary>Whether <paramref name="path"/>, from the vault's root with <c>/</c>, has this form; the <c>!</c> plays no part. Takes time proportional to the lengths of both.</summary>
    public bool Matches(ReadOnlySpan<char> path)
    {
        if (_parts.Length == 0) return false;
        if (_namesOnly)
        {
            for (int at = 0; NextName(path, ref at, out ReadOnlySpan<char> name);)
            {
                if (MatchesName(_parts[0], name)) return true;
            }
            return false;
        }
        // Most paths begin otherwise already, and so does each folder on their way.
        int first = 0;
        if (_parts[0] != AnyFolders && !(NextName(path, ref first, out ReadOnlySpan<char> root) && MatchesName(_parts[0], root))) return false;
        if (!_isFolder && MatchesPath(path)) return true;
        if (!_holdsFolder) return false;
        for (int at = 0; NextName(path, ref at, out _) && at < path.Length;)
        {
            if (MatchesPath(path[..at]) && !path[at..].Trim(Separator).IsEmpty) return true;
        }
        return false;
    }

    /// <summary>Whether the last of <paramref name="globs"/> that matches <paramref name="path"/> is one without <c>!</c>.</summary>
    public static bool IsExcluded(IReadOnlyList<Glob> globs, ReadOnlySpan<char> path)
    {
        for (int index = globs.Count - 1; index >= 0; index--)
        {
            if (globs[index].Matches(path)) return !globs[index].IsNegated;
        }
        return false;
    }

    // Going back to the last ** alone is enough: an earlier one could only take more and leave less.
    private bool MatchesPath(ReadOnlySpan<char> path)
    {
        int part = 0, at = 0, afterAny = -1, retryAt = 0;
        for (int next = at; NextName(path, ref next, out ReadOnlySpan<char> name); next = at)
        {
            if (part < _parts.Length && _parts[part] == AnyFolders)
            {
                afterAny = ++part;
                retryAt = at;
                // At the end of a pattern it stands for at least one name: what is in a folder, not the folder.
                if (part == _parts.Length) return true;
            }
            else if (part < _parts.Length && MatchesName(_parts[part], name))
            {
                part++;
                at = next;
            }
            else if (afterAny >= 0)
            {
                part = afterAny;
                NextName(path, ref retryAt, out _);
                at = retryAt;
            }
            else
            {
                return false;
            }
        }
        return part == _parts.Length;
    }

    // The name at or after the position, which moves to the separator behind it.
    private static bool NextName(ReadOnlySpan<char> path, ref int at, out ReadOnlySpan<char> name)
    {
        while (at < path.Length && path[at] == Separator) at++;
        int length = path[at..].IndexOf(Separator);
        name = length < 0 ? path[at..] : path.Slice(at, length);
        at += name.Length;
        return !name.IsEmpty;
    }

    private static bool MatchesName(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        int at = 0, index = 0, afterStar = -1, retryAt = 0;
        while (index < name.Length)
        {
            if (at < pattern.Length && pattern[at] == '*')
            {
                afterStar = ++at;
                retryAt = index;
            }
            else if (at < pattern.Length && MatchesCharacter(pattern, at, name[index], out int next))
            {
                at = next;
                index++;
            }
            else if (afterStar >= 0)
            {
                at = afterStar;
                index = ++retryAt;
            }
            else
            {
                return false;
            }
        }
        while (at < pattern.Length && pattern[at] == '*') at++;
        return at == pattern.Length;
    }

    private static bool MatchesCharacter(ReadOnlySpan<char> pattern, int at, char character, out int next)
    {
        next = at + 1;
        switch (pattern[at])
        {
            case '?':
                return true;
            case '\\' when at + 1 < pattern.Length:
                next = at + 2;
                return AreEqual(pattern[at + 1], character);
            case '[' when FindSetEnd(pattern, at) is var end and > 0:
                next = end + 1;
                return MatchesSet(pattern[(at + 1)..end], character);
            default:
                return AreEqual(pattern[at], character);
        }
    }

    // A bracket right after the opening one is a member of the set, as in the shell.
    private static int FindSetEnd(ReadOnlySpan<char> pattern, int open)
    {
        int first = open + 1;
        if (first < pattern.Length && pattern[first] is ('!' or '^')) first++;
        if (first >= pattern.Length) return -1;
        int length = pattern[(first + 1)..].IndexOf(']');
        return length < 0 ? -1 : first + 1 + length;
    }

    private static bool MatchesSet(ReadOnlySpan<char> set, char character)
    {
        bool negated = set[0] is '!' or '^';
        if (negated) set = set[1..];
        char lower = char.ToLowerInvariant(character), upper = char.ToUpperInvariant(character);
        bool found = false;
        for (int index = 0; index < set.Length && !found; index++)
        {
            char from = set[index], to = from;
            if (index + 2 < set.Length && set[index + 1] == '-')
            {
                to = set[index + 2];
                index += 2;
            }
            found = (lower >= from && lower <= to) || (upper >= from && upper <= to);
        }
        return found != negated;
    }

    private static bool AreEqual(char left, char right)
    {
        if (left == right) return true;
        if (char.IsAscii(left) && char.IsAscii(right)) return (left | 0x20) == (right | 0x20) && char.IsAsciiLetter(left);
        return char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
    }
}
