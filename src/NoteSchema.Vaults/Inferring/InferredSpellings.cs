namespace NoteSchema.Vaults;

/// <summary>Words as notes have them, those that differ in case and separators only taken for one.</summary>
internal sealed class InferredSpellings
{
    private readonly Dictionary<string, Dictionary<string, int>> _words = new(StringComparer.Ordinal);

    /// <summary>How many different words there are.</summary>
    public int Count => _words.Count;

    /// <summary>How often any of them was met.</summary>
    public int Total => _words.Values.Sum(spellings => spellings.Values.Sum());

    /// <summary>All spellings of all words.</summary>
    public IEnumerable<string> All => _words.Values.SelectMany(spellings => spellings.Keys);

    /// <summary>The commonest spelling of each word, of two as common the one in lower case, those of the commonest word first.</summary>
    public IEnumerable<string> Commonest => _words.Values.OrderByDescending(spellings => spellings.Values.Sum()).ThenBy(First, StringComparer.Ordinal).Select(First);

    /// <summary>The other spellings, with how often each was met.</summary>
    public IEnumerable<(string Word, int Count)> Others => _words.Values.SelectMany(spellings => spellings.Where(spelling => spelling.Key != First(spellings))).Select(spelling => (spelling.Key, spelling.Value));

    public void Add(string word)
    {
        string folded = KeySpelling.Fold(word);
        if (!_words.TryGetValue(folded, out Dictionary<string, int>? spellings)) _words.Add(folded, spellings = new Dictionary<string, int>(StringComparer.Ordinal));
        spellings[word] = spellings.GetValueOrDefault(word) + 1;
    }

    private static string First(Dictionary<string, int> spellings) => spellings.OrderByDescending(spelling => spelling.Value).ThenBy(spelling => spelling.Key.Any(char.IsUpper)).ThenBy(spelling => spelling.Key, StringComparer.Ordinal).First().Key;
}
