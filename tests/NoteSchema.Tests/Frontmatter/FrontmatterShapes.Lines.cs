namespace NoteSchema.Tests.Frontmatters;

internal static partial class FrontmatterShapes
{
    /// <summary>Lines of a key and a value, of a list and of brackets, beside those that look like them and are something else.</summary>
    private static string[] Lines =>
    [
        "a: b\n c",
        "a: b\n\nc: d",
        "a: b\n\n c: d",
        "a: b\n#c\nd: e",
        "a: b\n  # c\nd: e",
        "a: b #\nc: d#e\nf: g #h",
        "a: b: c",
        "a: b:\nc: d",
        "a: b:c\nd: e://f#g",
        "a: b \nc: d\t\ne:  f",
        "a: b\r\nc: d\r\n  e\r\nf: 'g'\r\n",
        "a:\tb\nc: \td",
        "a: 'b'\n  c",
        "a: 'b' 'c'",
        "a: 'b''c'\nd: ''\ne: \"\"",
        "a: \"b\\\"c\"\nd: \"e\\tf\"\ng: \"h\n  i\"",
        "a: \"b\"\nc: \"d\"\ne: 'f'\n",
        "a: b\n- c",
        "a:\n- b\n- c\nd:\n  - e\n  - f",
        "a:\n  - b\n    c\n  - d",
        "a:\n  - b\n   - c",
        "a:\n  - b: c\n    d: e\n  - \"f\"\n  - 'g'\n  -  h",
        "a: [b, c d, \"e, f\", 'g''h', \"[[i]]\", 2]",
        "a: [b c: d, e]",
        "a: [b #c, d]\ne: [f#g, h]",
        "a: [b: , c:]",
        "a: [\"b\"c, d]",
        "a: [b,\n  c\n  , d\n]",
        "a: [b , c]\nd: [e{f}, g]",
        "a: [b]c\nd: e",
        "0x10: a\n1.0: b\ntrue: c\nnull: d\nNo: e",
        "a b: c\nd  e: f\ng : h\ni# j: k\nl #m: n",
        "a: b\n...\nc: d",
        "a: b\n---\nc: d",
        "a: 2024-01-01 10:00\nb: 1e3\nc: 0o17\nd: 0x1F\ne: 1.\nf: 1_000\ng: 0x\nh: 00\ni: 1.5e+3",
        "a: null\nb: true\nc: nullify\nd: False\ne: NULL",
    ];
}
