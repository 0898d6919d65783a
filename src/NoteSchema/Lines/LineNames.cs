namespace NoteSchema;

/// <summary>The words that may stand in the places of a form, as the schema and the lines themselves tell.</summary>
internal sealed class LineNames
{
    private const int LongestName = 60;
    private const int MostNames = 200;

    private readonly PlaceNames?[] _places;

    public LineNames(LineForm form, LinePlace[] places)
    {
        Form = form;
        _places = Array.ConvertAll(places, static place => place.Type is StringType && (place.OneOf is not null || place.Aliases.Count > 0) ? new PlaceNames(place) : null);
    }

    private LineForm Form { get; }

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

    /// <summary>Gathers the names of another note.</summary>
    public void Read(ReadOnlySpan<TextSpan> lines, NoteReading reading, ref RecordList<TextSpan> found)
    {
        ReadOnlySpan<char> text = reading.Note.Source.AsSpan();
        foreach (PlaceNames? names in _places) names?.Clear();
        for (int i = 0; i < _places.Length; i++)
        {
            if (_places[i] is not { } names) continue;
            names.AddAllowed(reading);
            // A name that stands rightly in one line is known in the others. One that begins with a known name is that name run together with text.
            foreach (TextSpan line in lines)
            {
                found.Clear();
                LineMatch match = new LineMatcher(Form, text).Match(line, this, ref found);
                if (!match.IsWhole) continue;
                ReadOnlySpan<char> value = text.Slice(found[i].Start, found[i].Length);
                if (value.Length is > 0 and <= LongestName && value.Count(' ') < 5 && char.IsUpper(value[0])) names.See(value);
            }
            names.AddSeen();
        }
        found.Clear();
    }

    /// <summary>The names of one place; strings are made of new names only.</summary>
    private sealed class PlaceNames
    {
        private readonly LinePlace _place;
        private readonly HashSet<string> _known = new(StringComparer.Ordinal);
        private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

        public PlaceNames(LinePlace place)
        {
            _place = place;
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

        public void AddAllowed(NoteReading reading)
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
            foreach (LineAlias alias in _place.Aliases) _known.Add(alias.Word);
            Sort();
        }

        public void See(ReadOnlySpan<char> name)
        {
            if (_seen.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name)) return;
            _seen.Add(KnownLookup.TryGetValue(name, out string? known) ? known : name.ToString());
        }

        public void AddSeen()
        {
            // More names than any conversation has are no names.
            if (_seen.Count > MostNames) return;
            foreach (string name in _seen)
            {
                if (!BeginsWithAnother(name)) _known.Add(name);
            }
            Sort();
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
