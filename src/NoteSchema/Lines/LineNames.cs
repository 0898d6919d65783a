namespace NoteSchema;

/// <summary>The words that may stand in the places of a form, as the schema and the lines themselves tell.</summary>
internal sealed class LineNames
{
    private const int LongestName = 60;
    private const int MostNames = 200;

    private readonly PlaceNames?[] _places;

    public LineNames(LinePlace[] places) =>
        _places = Array.ConvertAll(places, static place => place.Type is StringType && (place.OneOf is not null || place.AliasArray.Length > 0) ? new PlaceNames(place) : null);

    /// <summary>How many words are known in all places.</summary>
    public int Count { get; private set; }

    /// <summary>The words that the schema allows in the place of that index; null where it does not say or cannot.</summary>
    public IReadOnlyCollection<string>? Allowed(int place) => _places[place] is { HasAllowed: true } names ? names.Allowed : null;

    /// <summary>Whether the schema allows the word in the place, as far as it says.</summary>
    public bool IsAllowed(int place, ReadOnlySpan<char> word) => _places[place] is not { HasAllowed: true } names || names.AllowedLookup.Contains(word);

    /// <summary>Whether the word is a known name in the place.</summary>
    public bool IsName(int place, ReadOnlySpan<char> word) => _places[place] is { } names && names.KnownLookup.Contains(word);

    /// <summary>The length of the longest known name that <paramref name="text"/> begins with, or -1.</summary>
    public int LengthAt(int place, ReadOnlySpan<char> text)
    {
        if (_places[place] is not { } names) return -1;
        foreach (string name in names.Longest)
        {
            if (text.StartsWith(name, StringComparison.Ordinal)) return name.Length;
        }
        return -1;
    }

    /// <summary>Forgets the names, since there is another note.</summary>
    public void Clear()
    {
        foreach (PlaceNames? names in _places) names?.Clear();
        Count = 0;
    }

    /// <summary>Adds what the schema says of the place; false where that is nothing, so that no word there is a name.</summary>
    public bool AddAllowed(int place, NoteReading reading)
    {
        if (_places[place] is not { } names) return false;
        Count += names.AddAllowed(reading);
        return true;
    }

    /// <summary>Takes note of what stands in the place in a line that has the form; it may be a name.</summary>
    public void See(int place, ReadOnlySpan<char> word)
    {
        if (word.Length is > 0 and <= LongestName && word.Count(' ') < 5 && char.IsUpper(word[0])) _places[place]!.See(word);
    }

    /// <summary>Adds what was seen in the place. What begins with a known name is that name run together with text.</summary>
    public void AddSeen(int place) => Count += _places[place]!.AddSeen();

    /// <summary>The names of one place; strings are made of new names only.</summary>
    private sealed class PlaceNames
    {
        private readonly LinePlace _place;
        private readonly HashSet<string> _known = new(StringComparer.Ordinal);
        private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
        private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _seenLookup;

        public PlaceNames(LinePlace place)
        {
            _place = place;
            _seenLookup = _seen.GetAlternateLookup<ReadOnlySpan<char>>();
            AllowedLookup = Allowed.GetAlternateLookup<ReadOnlySpan<char>>();
            KnownLookup = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        }

        public HashSet<string> Allowed { get; } = new(StringComparer.Ordinal);

        public bool HasAllowed { get; private set; }

        public HashSet<string>.AlternateLookup<ReadOnlySpan<char>> AllowedLookup { get; }

        public HashSet<string>.AlternateLookup<ReadOnlySpan<char>> KnownLookup { get; }

        /// <summary>The known names, the longest first.</summary>
        public List<string> Longest { get; } = [];

        public void Clear()
        {
            Allowed.Clear();
            HasAllowed = false;
            _known.Clear();
            _seen.Clear();
            Longest.Clear();
        }

        /// <summary>Gives the number of names that are known by it.</summary>
        public int AddAllowed(NoteReading reading)
        {
            if (_place.OneOf?.Evaluate(reading.Scope) is IReadOnlyList<object?> list)
            {
                HasAllowed = true;
                for (int i = 0; i < list.Count; i++)
                {
                    if (LineReader.Words(list[i]) is { } word) Allowed.Add(word);
                }
                if (Allowed.Count <= MostNames) _known.UnionWith(Allowed);
            }
            foreach (LineAlias alias in _place.AliasArray) _known.Add(alias.Word);
            if (_known.Count > 0) Sort();
            return _known.Count;
        }

        public void See(ReadOnlySpan<char> name)
        {
            if (!_seenLookup.Contains(name)) _seen.Add(KnownLookup.TryGetValue(name, out string? known) ? known : name.ToString());
        }

        /// <summary>Gives the number of names that were not known before.</summary>
        public int AddSeen()
        {
            // More names than any conversation has are no names.
            if (_seen.Count > MostNames) return 0;
            int before = _known.Count;
            foreach (string name in _seen)
            {
                if (!_known.Contains(name) && !BeginsWithAnother(name)) _known.Add(name);
            }
            if (_known.Count > before) Sort();
            return _known.Count - before;
        }

        private bool BeginsWithAnother(string name)
        {
            foreach (string other in _seen)
            {
                if (other.Length < name.Length && name.StartsWith(other, StringComparison.Ordinal)) return true;
            }
            return false;
        }

        private void Sort()
        {
            Longest.Clear();
            foreach (string name in _known)
            {
                if (name.Length > 0) Longest.Add(name);
            }
            Longest.Sort(static (a, b) => a.Length != b.Length ? b.Length.CompareTo(a.Length) : string.CompareOrdinal(a, b));
        }
    }
}
