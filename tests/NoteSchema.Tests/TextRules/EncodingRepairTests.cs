using CsCheck;

namespace NoteSchema.Tests;

public class EncodingRepairTests
{
    /// <summary>What people write in the company of letters and what a repair has to bring back.</summary>
    private const string Typographic = "’‘“”–—…·•«»‹›†‡‰™©®°§±×÷½¼¾¹²³µ¶€£¥ßéèêëàâäáãåæçñöôóòõøüûúùíìîïÿœžšłąęźżćńśğışőűřěůčďťňđŁŚŻŠŽÉÈÀÇÜÖÄÅØÆÑ→←↑↓⇒≤≥≠≈∞√★☆✓✔✗☐☑";

    private const string Emoji = "📅⏳🛫➕✅❌🔁🔺⏫🔼🔽⏬🆔⛔🏁👍🎉🔥🚀💡📝📌🔗😀🤔🙂🧪🌊⚓️❤️⚠️";

    private static readonly Gen<string> Word = Gen.OneOf(
        Gen.String[Gen.Char['a', 'z'], 1, 8],
        Gen.String[Gen.Char['A', 'Z'], 1, 4],
        Gen.String[Gen.Char['0', '9'], 1, 4],
        Damage.From("- [ ] ", "\n", "\r\n", ": ", "**", "`", "[[", "]]", " ", ", ", ". "));

    private static readonly Gen<string> Text = Gen.Select(
        Gen.OneOf(Word, Damage.From(Split(Typographic + Emoji)).Select(Separate), Gen.Const(" ")).Array[0, 30],
        parts => string.Concat(parts));

    /// <summary>The ends that make sure that something is damaged beyond doubt: one lone letter might be what somebody wrote, and what a fence opens may be an example.</summary>
    private static readonly Gen<string> TextWithQuote = Text.Where(text => !text.Contains("```", StringComparison.Ordinal)).Select(text => text + " it’s");

    [Theory]
    [InlineData("The vendor’s second bid – “cheaper”, she said…")]
    [InlineData("**Date:** 2025-03-14 · **Person:** Ilse Brandt · **Folder:** People")]
    [InlineData("Følg opp: blåbærsyltetøy på brød, naïve café, señor Muñoz")]
    [InlineData("Zażółć gęślą jaźń")]
    [InlineData("Привет, мир, как дела")]
    [InlineData("日本語の文章")]
    [InlineData("Tiếng Việt có nhiều dấu")]
    [InlineData("📅 ⏳ 🛫 ➕ ✅ ❌ 🔁 🔺 ⏫ 🔼 🔽 ⏬ 🆔 ⛔ 🏁")]
    [InlineData("5 °C · 3 × 4 ½ § 7 £5 €9")]
    [InlineData("❤️ 👨‍👩‍👧 🇳🇴")]
    public void Text_with_all_its_bytes_is_restored(string text)
    {
        Assert.Equal(text, Damage.Repair(Damage.Once(text)));
        Assert.Equal(text, Damage.Repair(Damage.AsLatin1(text)));
        Assert.Equal(text, Damage.Repair(Damage.Once(Damage.Once(text))));
    }

    [Fact]
    public void Drawn_text_is_restored() => TextWithQuote.Sample(text =>
    {
        Assert.Equal(text, Damage.Repair(Damage.Once(text)));
        Assert.Equal(text, Damage.Repair(Damage.AsLatin1(text)));
    });

    [Fact]
    public void Drawn_text_damaged_twice_is_restored() => TextWithQuote.Sample(text => Assert.Equal(text, Damage.Repair(Damage.Once(Damage.Once(text)))));

    [Fact]
    public void Drawn_text_is_restored_though_bytes_were_dropped_as_far_as_one_reading_is_left()
    {
        const string readable = "’‘“”–—…·•«»é📅⏳🛫➕✅❌🔁🔺⏫🔼🔽⏬🆔⛔🏁🎉🔥🚀⚠️";
        Gen<string> line = Gen.OneOf(Damage.From(Split(readable)).Select(sign => $" {sign} "), Gen.String[Gen.Char['a', 'z'], 1, 6].Select(word => $" {word} ")).Array[0, 12]
            .Select(parts => "- [ ] it’s" + string.Concat(parts));
        line.Sample(text => Assert.Equal(text, Damage.Repair(Damage.Once(text, Undefined.Dropped))));
    }

    [Fact]
    public void Nothing_is_thrown_and_places_stay_in_order_for_any_text() => Gen.OneOf(Gen.String, Gen.String[Gen.Char['\u0080', '\u2122'], 0, 40], Text.Select(text => Damage.Once(text, Undefined.Dropped))).Sample(text =>
    {
        var source = new SourceText(text);
        EncodingRepair repair = EncodingRepair.Find(source);
        string repaired = repair.RepairedText;
        int previous = 0;
        for (int position = 0; position <= repaired.Length; position++)
        {
            TextSpan place = repair.ToOriginal(new TextSpan(position, 0));
            Assert.InRange(place.Start, previous, text.Length);
            previous = place.Start;
        }
        Assert.Equal(TextSpan.FromBounds(0, text.Length), repair.ToOriginal(TextSpan.FromBounds(0, repaired.Length)));
    });

    [Fact]
    public void Every_restored_character_leads_back_to_what_stood_there()
    {
        const string text = "a’b 📅 “c” · d 🔺⏫🔼🔽⏬ é";
        string damaged = Damage.Once(text);
        EncodingRepair repair = EncodingRepair.Find(new SourceText(damaged));
        foreach (string part in new[] { "’", "📅", "“", "c", "·", "d 🔺⏫", "⏫", "🔽", "é", "b 📅 “" })
        {
            TextSpan original = repair.ToOriginal(new TextSpan(text.IndexOf(part, StringComparison.Ordinal), part.Length));
            Assert.Equal(Damage.Once(part), damaged.Substring(original.Start, original.Length));
        }
    }

    [Fact]
    public void The_signs_of_tasks_are_restored_though_bytes_were_dropped()
    {
        const string text = "- [ ] Ask ⏫ 🔼 🔽 ⏬ 🔺 🔁 every week 📅 2025-03-01 ⏳ 2025-03-02 🛫 2025-03-03 ➕ 2025-03-04 ✅ 2025-03-05 ❌ 2025-03-06 🆔 a1 ⛔ b2 🏁 delete";
        Assert.Equal(text, Damage.Repair(Damage.Once(text, Undefined.Dropped)));
    }

    [Fact]
    public void Consecutive_damage_is_one_run()
    {
        const string damaged = "priority `ðŸ”ºâ«ðŸ”¼ðŸ”½â¬`, and donâ€™t";
        IReadOnlyList<EncodingDamage> runs = EncodingRepair.Find(new SourceText(damaged)).Runs;
        Assert.Equal([("ðŸ”ºâ«ðŸ”¼ðŸ”½â¬", "🔺⏫🔼🔽⏬", false), ("â€™", "’", true)], runs.Select(run => (damaged.Substring(run.Span.Start, run.Span.Length), run.Repaired, run.IsCertain)));
    }

    [Fact]
    public void A_character_with_several_likely_readings_is_found_but_not_filled_in()
    {
        EncodingRepair repair = EncodingRepair.Find(new SourceText("See ðŸ“ for it"));
        EncodingDamage run = Assert.Single(repair.Runs);
        Assert.Null(run.Repaired);
        Assert.Equal(["📁", "📍", "📝", "📏", "📐", "🍓"], run.Readings);
        Assert.Equal("See ðŸ“ for it", repair.RepairedText);
    }

    [Theory]
    [InlineData("- [ ] water the plants ðŸ” every week", "🔁")]
    [InlineData("The recurrence follows ðŸ” in a task", "🔁")]
    [InlineData("- [ ] old task ðŸ delete", "🏁")]
    [InlineData("itâ€™s a â³ here, recurring", "⏳")]
    [InlineData("- [ ] call â« today", "⏫")]
    [InlineData("she said â€œyesâ€ and left", "”")]
    [InlineData("Followâ€Up isnâ€™t", "\u2010")]
    [InlineData("I â¤ï¸ it, donâ€™t you", "❤️")]
    public void Lost_bytes_are_filled_in_where_the_company_leaves_one_reading(string damaged, string restored)
    {
        EncodingRepair repair = EncodingRepair.Find(new SourceText(damaged));
        Assert.Contains(restored, repair.RepairedText, StringComparison.Ordinal);
        Assert.Contains(repair.Runs, run => !run.IsCertain && run.Repaired!.Contains(restored, StringComparison.Ordinal));
    }

    /// <summary>A letter that damage begins with, followed by one that damage does not go on with: else the text would look damaged as it is.</summary>
    private static string Separate(string sign) => sign[0] is >= '\u00C2' and <= '\u00F4' ? sign + "x" : sign;

    private static string[] Split(string text)
    {
        var elements = System.Globalization.StringInfo.GetTextElementEnumerator(text);
        var parts = new List<string>();
        while (elements.MoveNext()) parts.Add(elements.GetTextElement());
        return [.. parts];
    }
}
