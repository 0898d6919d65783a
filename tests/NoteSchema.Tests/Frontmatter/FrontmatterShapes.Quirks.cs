namespace NoteSchema.Tests.Frontmatters;

internal static partial class FrontmatterShapes
{
    /// <summary>Where the reference surprises: what it leaves out without a word, and what it refuses though nobody would see why.</summary>
    private static string[] Quirks =>
    [
        "aliases:\n- Pump 7\n? tags:\n- pump\npublish: true",
        "tags:\n ? - pump\n  - harbor\nnext: 1",
        "? - pump\n- harbor\nnext: 1",
        "? 'pump' harbor\nnext: 1",
        "? 'pump'\n  harbor\nnext: 1",
        "? 'pump'\n  a: 1\n  b: 2\nnext: 1",
        "? 'pump'\n- &a harbor\nnext: *a",
        "? 'pump'\n- *nowhere\nnext: 1",
        "? 'pump'\n- harbor\n: line\n",
        "? 'pump'&a\n: harbor",
        "? 'pump'\n  &a : harbor",
        "? &a ? pump\n: harbor",
        "? pump\n: &a ? harbor",
        "- &a ? pump",
        "? pump\n\t\n? harbor",
        "? pump\n:\n\t\n? harbor",
        "?\nharbor",
        "- ?\n:\n- harbor",
        "a: {b: c\n# comment\n}",
        "a: {b: c\n # comment\n }",
        "a: {b: c\n\n# comment\n }",
        "a: {b: [c]\n# comment\n }",
        "a: {b\n# comment\n }",
        "a: [b: c\n# comment\n ]",
        "a: [b\n# comment\n ]",
        "a: {[b]\n# comment\n : c}",
        "a:\n  [b]: c\n  [d]: e",
        "a:\n  [b]:\n  [d]: e",
        "[b]: c\n[d]: e",
        "? 'a'\n# comment\n[b]: c",
        " {a: {b: c}\n}: d",
        "{a: {b: c}\n}: d",
        "a: b\n...\n...",
        "a: b\n...\n# comment\n...",
        "a: b\n...\n%FOO\n# comment",
        "\n\uFEFF\na: b",
        "\uFEFF a: b\nc: d",
        "a: \"\\ude0\0\"",
        "a: \"\\x4\0\"",
    ];
}
