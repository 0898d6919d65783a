using CsCheck;

namespace NoteSchema.Tests;

/// <summary>Blocks compared with those of Markdig, a reader of all of CommonMark.</summary>
public class AgainstMarkdigTests
{
    private static readonly Gen<string[]> Leaves = Gen.OneOf(
        OneOf("# Head", "## Head ##", "### a # b", "## x #y", "#", "Head\n===", "Two\nlines\n---").Select(Lines),
        OneOf("word", "two words\nand more", "#none\n  indented\n      more", "12 x\n2. x", "-x\n+y", "a\n    b", "####### seven", "a  \nb\\", "| no table", "1234567890. x").Select(Lines),
        OneOf("```\ncode\n```", "~~~ md x\n# code\n\n- code\n~~~", "````\n```\n````", "```js\n   code\n     more\n```", "```\n```", "``` a\n~~~\n```  ").Select(Lines),
        OneOf("    code").Select(Lines),
        // Breaks of "-" and "*" after a list's marker make the whole line a break; Markdig reads some of those as items.
        OneOf("___", "_ _ _").Select(Lines),
        OneOf("<div>\n*x*\n</div>", "<!-- a\n\nb -->", "<pre>\n\n</pre> x", "<span>", "</p>\n- x", "<?php\n\n?>", "<!X\n>", "<hr/>\nx").Select(Lines),
        OneOf("| a | b |\n|---|---|\n| c | d |", "a | b\n:-|-:\nc | d\ne | f", "| a |\n|---|\n| x y |", "| a \\| b | c |\n| --- | --- |\n| d | e |").Select(Lines));

    private static readonly Gen<string[]> Blocks = Gen.Recursive<string[]>((depth, blocks) => depth > 3 ? Leaves : Gen.Frequency((4, Leaves), (1, Quotes(blocks)), (2, Lists(blocks))));

    [Fact]
    public void Blocks_are_those_of_CommonMark() => Blocks.Array[1, 5].Select(Document).Sample(lines =>
    {
        string text = string.Join('\n', lines);
        Assert.Equal(MarkdigOutline.OfMarkdig(text), MarkdigOutline.OfOurs(text));
    }, iter: 3_000);

    private static string[] Document(string[][] blocks) => [.. blocks.SelectMany((block, i) => i == 0 ? block : ["", .. block])];

    private static Gen<string[]> Quotes(Gen<string[]> blocks) =>
        from inner in blocks.Array[1, 3]
        from mark in OneOf("> ", ">")
        select Document(inner).Select(line => line.Length == 0 ? ">" : line[0] == ' ' ? "> " + line : mark + line).ToArray();

    private static Gen<string[]> Lists(Gen<string[]> blocks) =>
        from items in blocks.Array[1, 2].Array[1, 3]
        from marker in OneOf("- ", "* ", "+ ", "1. ", "2) ", "10. ")
        from isLoose in Gen.Bool
        select items.SelectMany((item, i) => Item(Document(item), marker, i > 0 && isLoose)).ToArray();

    private static IEnumerable<string> Item(string[] lines, string marker, bool hasBlankBefore)
    {
        if (hasBlankBefore) yield return "";
        for (int i = 0; i < lines.Length; i++)
        {
            yield return i == 0 ? marker + lines[i] : lines[i].Length == 0 ? "" : new string(' ', marker.Length) + lines[i];
        }
    }

    private static string[] Lines(string text) => text.Split('\n');

    private static Gen<string> OneOf(params string[] pieces) => Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]);
}
