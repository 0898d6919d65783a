namespace NoteSchema.Vaults.Tests.Index;

/// <summary>Whether a note has what stands behind a link's <c>#</c>.</summary>
public class HeadingAndBlockTests
{
    private const string Text = """
        # Winter works

        ## Ropes & chains: what is **left**
        Seven new ones. ^Ropes-7

        ### Costs
        ## Crew
        - one ^crew1
        ### Costs / hours
        ## See [[Berths/North|the northern berths]]?
        ## it's 5_000 kg-max
        ## C# and `code`
        # Summer
        ### Été (août)
        """;

    [Theory]
    [InlineData("Winter works")]
    [InlineData("winter   WORKS")]
    [InlineData("Winter works#Crew")]
    [InlineData("Winter works#Crew#Costs hours")]
    [InlineData("Crew#Costs / hours")]
    [InlineData("Ropes & chains: what is **left**")]
    [InlineData("Ropes chains what is left")]
    [InlineData("ropes  &  chains what is left")]
    [InlineData("See [[Berths/North|the northern berths]]?")]
    [InlineData("See Berths North the northern berths")]
    [InlineData("it's 5_000 kg-max")]
    [InlineData("C and code")]
    [InlineData("Costs")]
    [InlineData("Summer#Été (août)")]
    [InlineData("E\u0301te\u0301 aou\u0302t")]
    [InlineData("#Crew")]
    public void Punctuation_is_as_good_as_a_blank_and_case_does_not_count(string heading) => Assert.True(Has(heading));

    [Theory]
    [InlineData("Winter")]
    [InlineData("Works")]
    [InlineData("Winterworks")]
    [InlineData("Autumn")]
    [InlineData("Crew#Winter works")]
    [InlineData("Summer#Winter works")]
    [InlineData("Winter works#Summer")]
    [InlineData("Summer#Costs")]
    [InlineData("its 5000 kg max")]
    [InlineData("See the northern berths")]
    [InlineData("C# and code")]
    public void Another_heading_or_another_order_is_none(string heading) => Assert.False(Has(heading));

    [Theory]
    [InlineData("ropes-7", true)]
    [InlineData("Ropes-7", true)]
    [InlineData("crew1", true)]
    [InlineData("crew", false)]
    [InlineData("crew11", false)]
    public void A_block_is_found_by_its_id_without_regard_to_case(string id, bool expected)
    {
        CompleteView view = View();
        Assert.Equal(expected, view.HasBlock(view.Self, id));
    }

    [Fact]
    public void What_follows_in_a_link_to_another_file_is_a_page_or_a_view()
    {
        CompleteView view = View();
        VaultFile file = view.Resolve("plan.pdf").File;
        Assert.True(view.HasHeading(file, "page=3"));
        Assert.True(view.HasBlock(file, "x"));
    }

    private static bool Has(string heading)
    {
        CompleteView view = View();
        return view.HasHeading(view.Self, heading);
    }

    private static CompleteView View() => new MadeVault("plan.pdf").Add("Works.md", Text).From("Works.md");
}
