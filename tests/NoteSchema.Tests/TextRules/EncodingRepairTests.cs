namespace NoteSchema.Tests.TextRules;

public class EncodingRepairTests
{
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
    public void The_signs_of_tasks_are_restored_though_bytes_were_dropped()
    {
        const string text = "- [ ] Ask ⏫ 🔼 🔽 ⏬ 🔺 🔁 every week 📅 2025-03-01 ⏳ 2025-03-02 🛫 2025-03-03 ➕ 2025-03-04 ✅ 2025-03-05 ❌ 2025-03-06 🆔 a1 ⛔ b2 🏁 delete";
        Assert.Equal(text, Damage.Repair(Damage.Once(text, Undefined.Dropped)));
    }
}
