using CsCheck;

namespace NoteSchema.Tests;

/// <summary>Text that is in order, in the languages and trades that write the very characters damage consists of.</summary>
public class OrdinaryTextTests
{
    /// <summary>The mark ^ stands between characters that are not to be taken for one damaged one by whoever edits this file; it is left out.</summary>
    public static TheoryData<string> Sentences =>
    [
        // Portuguese: capitals with a tilde before quotes, dashes, ellipses, ordinals.
        "A MAÇÃ^” caiu; “A MAÇÃ^”, disse ele. IRMÃ^— que foi? NÃO… A MANHÃ^– LISBOA, AMANHÃ^…",
        "«A MAÇÃ^» e «IRMÃ^». A letra «Ã^», a letra “Ã^”, o til do Ã^” e do Ã^…",
        "MAÇÃ^’S MAÇÃ^™ MAÇÃ^®, MAÇÃ^—que, MAÇÃ^\u00A0e",
        "Isto é bom. Não é à toa que a avó está cá…",
        "O preço é 5 € — não 6 €; está “lá”… está^»… SÃO TOMÉ",
        "1º de março, 2ª feira; em ^à^”",
        // A fault that a sentence tells of, in quotes.
        "Fixed: empty fields were sometimes shown as \"â^€.\" in cards.",
        // French: â, é and capitals before every kind of sign.
        "Il a été^…^” Il a été^…^»… Là-bas, l’âge d’or, un château ; CÂBLE, ÂGE, PÂTE, ÎLE. À bientôt…",
        "La lettre «\u00A0Â^\u00A0» et la lettre «Â^», “â^”, ‘â^’, ‘“â^”’, « â », «À^».",
        "L’ÉCOLE A FERM^É^… “CAF^É^” — CAF^É^— CAF^É^– CAF^É^™ CAF^É^® «CAF^É^» É^…^É^… É^” É^’ É^—",
        "Ça alors ! Où ça ? Noël, naïf, aiguë, maïs^…",
        "CHÂTEAU D’ÂGE… ‘PÂT^É^’, « PÂT^É^ »",
        "CŒUR, ŒUVRE, BŒUF, PHŒNIX, L’HAŸ-LES-ROSES, Moÿ, cœur… À, Â, Ä, Â^… Â^, é^…^» é^…^’",
        // Spanish: a dialogue ends with á before a guillemet and a dash.
        "—¿Está? —preguntó—. ¡Est^á^»^… «all^á^»^… est^á^»^—dijo él—. «Mam^á^»^– dijo. est^á^”^— est^á^»^”",
        "¿Qué será, será? Ñandú, pingüino; «Per^ú^».",
        // Italian, Catalan, Romanian.
        "Perché no? Citt^à^, virt^ù^, cos^ì^… «^è^» – è^… “^È^” È^… CITT^À^… CITT^À^”",
        "L·l: col·legi, paral·lel, AL·LELUIA, À^· ",
        "Câine, pâine, ÎNTÂI, România^…, „â^” și „ă”",
        // German, Dutch.
        "„Ä^“, »Ä^«, «Ä^», Ä^… Ö^… Ü^… Übergröße… ÄÖÜ, STRAßE, „Größe“ – ja.",
        "Geïnd, coördinatie, één^… België – «één».",
        // Nordic: a place called Å, words in capitals, ð before quotes.
        "«P^Å^», “BL^Å^”, BL^Å^¹, P^Å^… P^Å^ – Å være på Å^… byen Å^» og Å^’s, «Å^», »Å^«, Å^\u00A0være, Å^— Å^–",
        "Ærlig, øl, blåbær, ÆØÅ^… Ø^» Ø^” ”Ä^” ”Ö^” GÅ!",
        "Það er or^ð^— or^ð^…^” or^ð^“ „Það“ ÞAÐ^… Ð^ð^… áður",
        "Hyvää yötä^… ”Ä^”, Öljyä^…",
        // Turkish: hâlâ ends with the letter that damaged typographic signs begin with.
        "H^âl^â^…^” “hâl^â^…^” hâl^â^”^… hâl^â^— hâl^â^»^… hâl^â^’^” kâğıt, İstanbul’da, hâl^â^–",
        "Şu an hâl^â^« mı? hâl^â^³",
        // Polish, Czech, Hungarian, Croatian, Lithuanian.
        "Zażółć gęślą jaźń… „Łódź” – ŁÓD^Ź^…",
        "«Í^ž^é^…^” NÓ^Š^Ú^Ž^Í^’ Ř",
        "Příliš žluťoučký kůň úpěl ďábelské ódy… „á^“ «á^»",
        "Árvíztűrő tükörfúrógép… „Á^” ŐSZ",
        "Šišmiš, žena, đak, ČĆŽŠĐ^… n^âš, mlâd, „n^âš“",
        "Ąžuolas, ėjo, šuo, žąsis…",
        // Vietnamese, Welsh.
        "Tiếng Việt: Âu, â, ấ, ầ, Ấn Độ, “Â^”, ĐÃ^… ĐÃ^” ĐÃ^— VÀ^… và^… có «c^á^»^…",
        "Â^’r ci, â^’i, tŷ â^… gwên, tân^… gyda â^— â^–",
        // Other scripts.
        "Привет, мир… «Ё» — да. Їжак, Ђорђе.",
        "Γειά σου Κόσμε… «Ά» — Ελλάδα.",
        "שלום עולם… “א”",
        "مرحبا بالعالم… «أ»",
        "你好，世界……“好”——是。",
        "日本語「の」文章…ー。",
        "안녕하세요… “가”",
        "สวัสดีชาวโลก…",
        "नमस्ते दुनिया…",
        "Բարեւ… գ",
        "გამარჯობა…",
        // Physics: operators with hats, and the unit.
        "Â^² + B̂² = Ĉ², ⟨Â⟩, Â^·B̂, Â^†Â^, â^†^â, â^², â^³, [â, â^†^] = 1, Ê^², Ô^³, Ñ^², â^°, 5 µm × 3 µm ± 0.5 °C, x² · y³ ≤ ½",
        "∀x ∈ ℝ: √x² = |x| — ∑ aᵢ → ∞",
        "Å, 1.54 Å^… 3 Å^–5 Å, Å^³, (Å), Å^² and Å⁻¹; 10 Å^± 1",
        // Money, trade marks, footnotes, emoji.
        "€5, £6, ¥7, ¢8 – §9 ¶10 †11 ‡12 ‰ … • ™ © ®",
        "Nestl^é^™, Citroën®, Häagen-Dazs©, MO^Ë^T™, É^©, Ó^® CAF^É^²",
        "- [ ] Réunion à l’école ⏫ 📅 2025-03-01 🔁 every week ✅ 2025-02-02",
        "Fiancée’s résum^é^… naïvet^é^—really? “Señor”… déj^à^… à^…",
        "I ❤️ it 👍🏽 👩‍🚀 🏴󠁧󠁢󠁳󠁣󠁴󠁿",
        // Notes about encodings show damage and have none.
        "In inline code `â^€^™` stands for ’ and `ð^Ÿ^“^…` for 📅.",
        "```\nâ^€^™ Ã^© ð^Ÿ^“^…\n```\nThat is what it looks like.",
        "> ~~~\n> donâ^€^™t\n> ~~~",
        "The sign “â^€^™” is what becomes of ’.",
        "| â^€^™ | ’ |\n| Ã^© | é |",
        "Mojibake such as â^€^™ or Ã^© comes from Windows-1252. Voilà.",
        "Voilà, déjà: itâ^€^™s is in cp1252", "A quote ’ that became â^€^™ on the way",
        "\"Ã^©\" and 'â^€^œ' in a string",
    ];

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Ordinary_text_has_no_damage(string text) => AssertUndamaged(text);

    [Fact]
    public void All_of_it_in_one_note_has_no_damage() => AssertUndamaged(string.Join("\n\n", ((IEnumerable<object[]>)Sentences).Select(row => (string)row[0])));

    [Fact]
    public void Words_of_ordinary_alphabets_have_no_damage_whatever_stands_around_them()
    {
        string[] alphabets =
        [
            "aãáâàéêíóôõúüçAÃÁÂÀÉÊÍÓÔÕÚÜÇ", "aàâæçéèêëîïôùûüAÀÂÆÇÉÈÊËÎÏÔÙÛÜ", "aäöüßAÄÖÜ", "aåæøäöAÅÆØÄÖ", "aáðéíóúýþæöAÁÐÉÍÓÚÝÞÆÖ",
            "aąćęłńóśźżAĄĆĘŁŃÓŚŹŻ", "aáčďéěíňóřšťúůýžAÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ", "aâîçğıöşüAÂÎÇĞİÖŞÜ", "aâăêôơưđAÂĂÊÔƠƯĐ", "aàèéìòùAÀÈÉÌÒÙ", "aáéíñóúüAÁÉÍÑÓÚÜ",
        ];
        Gen<string> alphabet = Damage.From(alphabets);
        Gen<string> text = alphabet.SelectMany(letters => Gen.Select(
            Gen.Select(Damage.From("", "", "“", "«", "„", "(", "‘"), Gen.String[Damage.From(letters.ToCharArray()), 2, 6], Damage.From("", "", "”", "»", "“", "’", "…", "—", "–", ".", "™", "!", "…”", "”…", "»…", "…»", "’”", "²", "°", "º"), (open, word, close) => open + IsWord(word) + close).Array[1, 12],
            words => string.Join(' ', words)));
        text.Sample(AssertUndamaged, iter: 20_000);
    }

    /// <summary>A word in one case, or capitalised: nobody writes capitals within a word.</summary>
    private static string IsWord(string letters) => char.IsUpper(letters[0])
        ? letters.Length > 1 && char.IsUpper(letters[1]) ? letters.ToUpperInvariant().Replace('ı', 'I') : letters[..1] + letters[1..].ToLowerInvariant()
        : letters.ToLowerInvariant();

    private static void AssertUndamaged(string marked)
    {
        string text = marked.Replace("^", "", StringComparison.Ordinal);
        EncodingRepair repair = EncodingRepair.Find(new SourceText(text));
        Assert.Empty(repair.Runs.Select(run => text.Substring(run.Span.Start, run.Span.Length)));
        Assert.Equal(text, repair.RepairedText);
    }
}
