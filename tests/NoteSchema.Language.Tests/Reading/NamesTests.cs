using CsCheck;

namespace NoteSchema.Language.Tests.Reading;

public sealed class NamesTests
{
    [Theory]
    [InlineData("source_type", "SourceType")]
    [InlineData("due-date", "DueDate")]
    [InlineData("Due Date", "DueDate")]
    [InlineData("dueDate", "DueDate")]
    [InlineData("URL", "URL")]
    [InlineData("2fa", "_2Fa")]
    [InlineData("état", "État")]
    [InlineData("e\u0301tat", "Etat")]
    [InlineData("日付", "日付")]
    [InlineData("a\u200Db", "AB")]
    [InlineData("class", "Class")]
    [InlineData("😀", "")]
    [InlineData("\uD83D", "")]
    [InlineData("a\";}//", "A")]
    public void A_name_is_the_letters_and_digits_of_a_key(string key, string name) => Assert.Equal(name, CSharpNames.ToPascalCase(key));

    [Fact]
    public void Any_text_gives_a_name_of_letters_and_digits_or_none() =>
        Gen.String.Sample(text => CSharpNames.ToPascalCase(text) is { } name && name.All(unit => char.IsLetterOrDigit(unit) || unit == '_') && (name.Length == 0 || !char.IsDigit(name[0])));

    [Fact]
    public void Any_value_gives_a_member() =>
        Gen.String.Sample(text => CSharpNames.ToMember(text).Length > 0);
}
