namespace NoteSchema.Tests;

public class LinkAndTagTests
{
    [Theory]
    [InlineData("[[Note]]", "Note")]
    [InlineData("a [[Folder/Note.md#Head#Sub|alias]] b", "Folder/Note.md")]
    [InlineData("[[#Head]]", "")]
    [InlineData("![[a.pdf#page=3]] ![[b.png|100x200]]", "a.pdf;b.png")]
    [InlineData("[[a [[b]]", "b")]
    [InlineData("[[a\nb]]", null)]
    [InlineData("[[[a]]] [[[b]] c](d.md) ![[[e]]]", "a;d.md;b;e")]
    [InlineData("[[]] [[|x]]", null)]
    [InlineData("\\[[a]]", null)]
    [InlineData("[a](b.md) ![c](d%20e.png \"title\")", "b.md;d%20e.png")]
    [InlineData("[a](<b c.md> 'title')", "b c.md")]
    [InlineData("[a](b c.md)", null)]
    [InlineData("[a](b(c).md) [a](b(c.md", "b(c).md")]
    [InlineData("[a [b] c](d)", "d")]
    [InlineData("[![a](b.png)](c.md)", "c.md;b.png")]
    [InlineData("[a [b](c) d](e)", "c")]
    [InlineData("\\[a](b) [a\\](b)", null)]
    [InlineData("`[[a]]` `` ` [[b]] `` [[c]]", "c")]
    [InlineData("` [[a]]", "a")]
    [InlineData("`[[a]]\n[[b]]`", null)]
    [InlineData("%% [[a]] %% [[b]]", "b")]
    [InlineData("x <!-- [[a]] --> [[b]]", "b")]
    [InlineData("$[[a]]$ costs $5 [[b]] or $6", "b")]
    [InlineData("<span title=\"[[a]]\">[[b]]</span>", "b")]
    [InlineData("```\n[[a]]\n```\n    [[b]]\n\n    [[c]]", null)]
    [InlineData("> [!note] [[a]]\n> [[b]]\n\n# [[c]]\n- [[d]]\n\n| [[e\\|f]] |\n|---|\n| [[g]] |", "a;b;c;d;e;g")]
    [InlineData("See https://example.org/a_(b). Or <https://example.org/c>, (http://d.example)", "https://example.org/a_(b);https://example.org/c;http://d.example")]
    [InlineData("[https://a.example](https://b.example)", "https://b.example")]
    [InlineData("[^1] [x] [y]: z", null)]
    [InlineData("[t][x] [x][] [x]\n\n[x]: b.md", "b.md")]
    [InlineData("[x]: <a b.md#H> \"title\"\n[y]: c.md (title)\n[z]: d.md 'title'\nAll: [X], ![y], [t][ z\t]", "a b.md;c.md;d.md")]
    [InlineData("[[a]] [x] [[c]]\n\n> - [x]: b.md\n\n[[d]]", "a;c;b.md;d")]
    [InlineData("[Long  label] and [É]\n\n[long\tLABEL]: b.md\n[é]: c.md", "b.md;c.md")]
    [InlineData("[x]\n\n[x]: b.md\n[x]: c.md", "b.md")]
    [InlineData("[x]\n\n[x]: https://a.example 'title'", "https://a.example")]
    [InlineData("[x]: b.md\n\n[y]: c.md\n\n[x]: said [y]: nothing", null)]
    [InlineData("[x]\n[x]: b.md", null)]
    [InlineData("[x] [y] [z] [w] [^1] [ ]\n\n[x]: two words\n\n[y]:\n\n[z]: <>\n\n[w]: #\n\n[^1]: b.md\n\n[ ]: c.md", null)]
    [InlineData("[x]\n\n    [x]: a.md\n\n```\n[x]: b.md\n```\n\n%%\n[x]: c.md\n%%\n\n# [x]: d.md\n\n<!--\n[x]: e.md\n-->", null)]
    [InlineData("`[x]` <!-- [x] --> \\[x] $[x]$\n\n[x]: a.md", null)]
    public void Links_are_found_where_Obsidian_finds_them(string text, string? targets)
    {
        Note note = Note.Parse(text);
        Assert.Equal(targets, note.Body.Links.Count == 0 ? null : string.Join(';', note.Body.Links.Select(link => note.Source.ToString(link.TargetSpan))));
    }

    [Theory]
    [InlineData("[[Note]]", "Note||")]
    [InlineData("[[ Note # Head #Sub | alias ]]", "Note|Head #Sub|alias")]
    [InlineData("![[Note#^id]]", "Note|id|^!")]
    [InlineData("[[Note#^]] [[#^id]]", "Note||;|id|^")]
    [InlineData("[a b](My%20note.md#^id) [](#%5Eid)", "My%20note.md|id|a b^m;|id|^m")]
    [InlineData("[t](<a.md#The head> \"title\")", "a.md|The head|tm")]
    [InlineData("[t](https://a.example/b#c)", "https://a.example/b#c||tmx")]
    [InlineData("https://a.example/b#c", "https://a.example/b#c||x")]
    [InlineData("| [[Note#Head\\|alias]] |\n|---|", "Note|Head|alias\\")]
    [InlineData("[x]\n\n[x]: <a b.md#The head> \"title\"", "a b.md|The head|md")]
    [InlineData("[x]\n\n[x]: My%20note.md#^id", "My%20note.md|id|^md")]
    public void Each_part_of_a_link_has_its_place(string text, string parts)
    {
        Note note = Note.Parse(text);
        Assert.Equal(parts, string.Join(';', note.Body.Links.Select(link => string.Join('|', ((TextSpan[])[link.TargetSpan, link.PlaceSpan, link.AliasSpan]).Select(note.Source.ToString)) + Marks(link))));

        static string Marks(BodyLink link) => (link.IsToBlock ? "^" : "") + (link.IsEmbed ? "!" : "") + (link.IsMarkdown ? "m" : "") + (link.IsDefinition ? "d" : "") + (link.IsExternal ? "x" : "") + (link.HasEscapedPipe ? "\\" : "");
    }

    [Theory]
    [InlineData("#a #b-c/d_e #ünï #漢字 #🔥", "a b-c/d_e ünï 漢字 🔥")]
    [InlineData("#1984 #y1984 #1/2", "y1984 1/2")]
    [InlineData("a#b (#c) http://x.example/#d \\#e", "")]
    [InlineData("#a, #b. #c: #d!", "a b c d")]
    [InlineData("`#a` %%#b%% $#c$ [[x#d]] <i id=\"x #e\">", "")]
    [InlineData("- [ ] #task do\n> #q\n\n## #h", "task q h")]
    [InlineData("| #a | b #c |\n|---|---|", "a c")]
    [InlineData("#a\u00A0#b", "a b")]
    [InlineData("# #", "")]
    public void Tags_are_found_where_Obsidian_finds_them(string text, string names) =>
        Assert.Equal(names, string.Join(' ', Note.Parse(text).Body.Tags.Select(tag => tag.Name)));

    [Fact]
    public void Comments_are_given_with_their_marks()
    {
        Note note = Note.Parse("a %% b %% c <!-- d --> e\n\n<!-- f -->\n\n%%\ng\n%%");
        Assert.Equal(["%% b %%", "<!-- d -->", "<!-- f -->", "%%\ng\n%%"], note.Body.Comments.Select(note.Source.ToString));
    }

    [Fact]
    public void A_link_is_read_from_its_text()
    {
        Assert.Equal(new NoteLink("Folder/Note") { Heading = "A#B", Alias = "see" }, NoteLink.Parse(" [[Folder/Note.md#A#B|see]] "));
        Assert.Equal(new NoteLink("Note") { BlockId = "id-1", IsEmbed = true }, NoteLink.Parse("![[Note#^id-1]]"));
        Assert.Equal(new NoteLink("My note") { Heading = "Ü", Alias = "t", IsMarkdown = true }, NoteLink.Parse("[t](My%20note.md#%C3%9C)"));
        Assert.Equal(new NoteLink("100%") { Alias = "t", IsMarkdown = true }, NoteLink.Parse("[t](100%)"));
        Assert.Equal(new NoteLink("mailto:a@b.example") { Alias = "t", IsMarkdown = true, IsExternal = true }, NoteLink.Parse("[t](mailto:a@b.example)"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Note")]
    [InlineData("[[]]")]
    [InlineData("[[a]] b")]
    [InlineData("[[a]][[b]]")]
    [InlineData("[a]")]
    [InlineData("https://a.example")]
    [InlineData("![[a]")]
    public void What_is_not_one_link_is_refused(string text)
    {
        Assert.False(NoteLink.TryParse(text, out _));
        Assert.Contains(text, Assert.Throws<FormatException>(() => NoteLink.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Follow‑Ups & Check–ins", "follow-ups & check-ins")]
    [InlineData("  **Next**\u00A0\t_steps_:  ", "next steps")]
    [InlineData("Who’s “in”?", "who's \"in\"")]
    [InlineData("[[People/Edda|Edda]] and [[Jonas]], `code`", "edda and jonas, code")]
    [InlineData("[text](url) ==mark== ~~old~~", "text mark old")]
    [InlineData("snake_case \\*star\\*", "snake_case *star*")]
    [InlineData("?!", "?!")]
    [InlineData("", "")]
    public void Headings_are_compared_by_what_they_say(string heading, string normal) => Assert.Equal(normal, HeadingText.Normalize(heading));

    [Fact]
    public void Headings_are_compared_without_case_and_punctuation_at_the_end() =>
        Assert.Equal(HeadingText.Normalize("Open questions"), HeadingText.Normalize("OPEN QUESTIONS … :"));
}
