namespace NoteSchema.Vaults;

/// <summary>Which notes hang on what: finds the few whose findings a change can make others.</summary>
internal sealed class AskMap
{
    private readonly Dictionary<int, NoteAsks> _asks = [];
    private readonly Spellings _nearNames = new();
    private readonly NumberMap _byNearName = new();
    private readonly NumberMap _byName = new();
    private readonly NumberMap _byFile = new();
    private readonly NumberMap _byValue = new();

    /// <summary>Keeps what a note hangs on, in place of what it did; null for a note that is gone.</summary>
    public void Set(VaultFile note, NoteAsks? asks)
    {
        int number = note.Number;
        if (_asks.TryGetValue(number, out NoteAsks? before))
        {
            // Most edits of a note leave its links as they are.
            if (asks is not null && before.Names.AsSpan().SequenceEqual(asks.Names) && before.Questions.AsSpan().SequenceEqual(asks.Questions) && before.NearNames.AsSpan().SequenceEqual(asks.NearNames)) return;
            _asks.Remove(number);
            foreach (uint name in before.Names) _byName.Remove(name, number);
            foreach (VaultQuestion question in before.Questions) MapOf(question).Remove(KeyOf(question), number);
            foreach (string name in before.NearNames)
            {
                _nearNames.Remove(name, number);
                foreach (ulong key in KeysOf(name)) _byNearName.Remove(key, number);
            }
        }
        if (asks is null) return;
        _asks.Add(number, asks);
        foreach (uint name in asks.Names) _byName.Add(name, number);
        foreach (VaultQuestion question in asks.Questions) MapOf(question).Add(KeyOf(question), number);
        foreach (string name in asks.NearNames)
        {
            _nearNames.Add(name, number);
            foreach (ulong key in KeysOf(name)) _byNearName.Add(key, number);
        }
    }

    /// <summary>Gives room back that it does not need, once most notes are in it.</summary>
    public void Trim()
    {
        _asks.TrimExcess();
        _byName.Trim();
        _byFile.Trim();
        _byValue.Trim();
        _byNearName.Trim();
    }

    /// <summary>The notes that would be given another answer after a change than before it.</summary>
    public HashSet<VaultFile> Affected(VaultDifference difference)
    {
        var affected = new HashSet<VaultFile>();
        foreach (uint name in difference.Names) Add(_byName[name]);
        foreach (ulong value in difference.Values) Add(_byValue[value]);
        foreach ((VaultFile file, NoteFacts before, NoteFacts after) in difference.Facts)
        {
            foreach (int number in _byFile[(ulong)file.Number])
            {
                var note = new VaultFile(number);
                if (!affected.Contains(note) && IsOther(note, file, before, after)) affected.Add(note);
            }
        }
        foreach (ulong name in difference.OtherNames) Add(_byNearName[name]);
        foreach (string stem in difference.Stems) Add(_nearNames.Near(stem).Where(number => Array.Exists(_asks[number].NearNames, name => Spellings.AreNear(name, stem))));
        return affected;

        void Add(IEnumerable<int> numbers) => affected.UnionWith(numbers.Select(number => new VaultFile(number)));
    }

    private bool IsOther(VaultFile note, VaultFile file, NoteFacts before, NoteFacts after)
    {
        var reader = new QuestionReader(_asks[note.Number].Questions, stackalloc ulong[HeadingKey.MostParts]);
        while (reader.Read())
        {
            if (reader.Current.File == file && (reader.Current.Kind == QuestionKind.Text || reader.Answer(before, note) != reader.Answer(after, note))) return true;
        }
        return false;
    }

    private static ulong[] KeysOf(string plainName) => [NearNames.KeyOfAlias(plainName), NearNames.KeyOfTitle(plainName)];

    private NumberMap MapOf(VaultQuestion question) => question.Kind == QuestionKind.Value ? _byValue : _byFile;

    private static ulong KeyOf(VaultQuestion question) => question.Kind == QuestionKind.Value ? question.Key : (ulong)question.File.Number;
}
