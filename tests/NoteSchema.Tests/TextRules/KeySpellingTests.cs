using CsCheck;

namespace NoteSchema.Tests;

public sealed class KeySpellingTests
{
    private static readonly Gen<string> s_keys = Gen.Char["aAbBéÉ_- "].Array[0, 6].Select(characters => new string(characters));

    [Fact]
    public void Two_spellings_are_of_one_key_where_they_fold_to_the_same() =>
        Gen.Select(s_keys, s_keys).Sample((left, right) => KeySpelling.AreSame(left, right) == (KeySpelling.Fold(left) == KeySpelling.Fold(right)));

    [Theory]
    [InlineData("due_date", "Due-Date", true)]
    [InlineData("due date", "dueDate", true)]
    [InlineData("due", "due_", true)]
    [InlineData("due", "dues", false)]
    [InlineData("_", "-", false)]
    [InlineData("_", "_", true)]
    [InlineData("", "_", false)]
    public void Case_and_separators_do_not_count(string left, string right, bool same) => Assert.Equal(same, KeySpelling.AreSame(left, right));
}
