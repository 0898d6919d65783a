using NoteSchema.Language;

namespace NoteSchema.Language.Tests.Expressions;

public class ExpressionTreeTests
{
    [Fact]
    public void A_name_becomes_what_it_means()
    {
        Assert.Equal("date", Assert.IsType<CelField>(Check("date")).Key);
        Assert.Equal("Due Date", Assert.IsType<CelField>(Check("fields['Due Date']")).Key);
        Assert.Equal(CelNameKind.Root, Assert.IsType<CelName>(Check("file")).Kind);
        Assert.Equal("file", Assert.IsType<CelField>(Check("fields.file")).Key);
        Assert.Equal(CelNameKind.TypeName, Assert.IsType<CelName>(Check("string")).Kind);
        Assert.Equal(CelNameKind.Variable, Assert.IsType<CelName>(Assert.IsType<CelMacro>(Check("tags.map(title, title)")).Body).Kind);
        Assert.IsType<CelField>(Assert.IsType<CelMacro>(Check("tags.map(title, .title)")).Body);
    }

    [Fact]
    public void Has_asks_for_fields_members_and_keys()
    {
        Assert.Equal("date", Assert.IsType<CelHasField>(Check("has(date)")).Key);
        Assert.Equal("Due Date", Assert.IsType<CelHasField>(Check("has(fields['Due Date'])")).Key);
        Assert.True(Assert.IsType<CelSelect>(Check("has(place.city)")).TestOnly);
        Assert.True(Assert.IsType<CelSelect>(Check("has(extra['a b'])")).TestOnly);
    }

    [Fact]
    public void A_macro_keeps_its_parts()
    {
        CelMacro macro = Assert.IsType<CelMacro>(Check("tags.map(t, t != 'a', size(t))"));

        Assert.Equal((CelMacroKind.Map, "t"), (macro.Kind, macro.Variable));
        Assert.Equal("_!=_", Assert.IsType<CelCall>(macro.Filter).Function);
        Assert.Equal("size", Assert.IsType<CelCall>(macro.Body).Function);
        Assert.Null(Assert.IsType<CelMacro>(Check("tags.exists(t, t != 'a')")).Filter);
    }

    [Fact]
    public void A_member_call_has_its_target_first_and_a_named_space_has_none()
    {
        CelCall member = Assert.IsType<CelCall>(Check("title.startsWith('a')"));
        CelCall quote = Assert.IsType<CelCall>(Check("strings.quote(title)"));

        Assert.True(member.IsMember);
        Assert.IsType<CelField>(member.Arguments[0]);
        Assert.Equal(("strings.quote", false, 1), (quote.Function, quote.IsMember, quote.Arguments.Count));
    }

    [Fact]
    public void Equal_expressions_make_equal_trees() => Assert.Equal(Check("tags.all(t, t in ['a', title])"), Check("tags.all(t, t in ['a', title])"));

    [Fact]
    public void A_place_counts_from_the_start_of_the_expression()
    {
        CelCall sum = Assert.IsType<CelCall>(Check(" (count + 1) * 2"));

        Assert.Equal((1, 16), (sum.Start, sum.End));
        Assert.Equal((1, 12), (sum.Arguments[0].Start, sum.Arguments[0].End));
    }

    [Theory]
    [InlineData("today() > date", true)]
    [InlineData("tags.all(t, string(now()) == t)", true)]
    [InlineData("date(started)", false)]
    public void Whether_a_value_ages_is_known(string text, bool expected) => Assert.Equal(expected, CelChecker.UsesClock(Check(text)));

    [Fact]
    public void What_an_expression_reads_is_known()
    {
        CelReferences references = CelReferences.Of(Check(
            "has(date) && tags.all(t, t in [title, title]) && body.sections.actions.later.tasks.all(k, k.due > fields['Due Date']) && body.title == file.name && owner.exists && body.words > 1"));

        Assert.Equal(["date", "tags", "title", "Due Date"], references.Fields);
        Assert.Equal(["sections.actions.later", "title", "words"], references.Body);
        Assert.Equal(["name"], references.File);
        Assert.True(references.Owner);
        Assert.False(references.Clock);
    }

    [Fact]
    public void A_variable_of_a_rule_is_in_scope_only_where_it_was_added()
    {
        CelEnvironment inner = ExpressionSchema.Environment.WithVariable("task", CelType.Object(CelObjectTypes.Task));

        Assert.Empty(CelChecker.Check("task.done_date >= date", inner, CelType.Bool).Errors);
        Assert.Single(CelChecker.Check("task.done_date >= date", ExpressionSchema.Environment).Errors);
    }

    [Fact]
    public void Every_function_and_member_is_described_and_every_object_type_is_known()
    {
        Assert.All(CelFunctions.All, function => Assert.EndsWith(".", function.Doc, StringComparison.Ordinal));
        Assert.Equal(CelFunctions.All.Count, CelFunctions.All.Distinct().Count());
        foreach (CelObjectType type in CelObjectTypes.BuiltIn)
        {
            Assert.All(type.Members, member => Assert.EndsWith(".", member.Description, StringComparison.Ordinal));
            Assert.All(type.Members.SelectMany(member => member.Type.Parameters.Append(member.Type)).Where(used => used.Kind == CelKind.Object), used =>
                Assert.NotNull(ExpressionSchema.Environment.ObjectType(used)));
        }
    }

    [Theory]
    [InlineData("_+_", "int + int -> int")]
    [InlineData("_[_]", "list(A)[int] -> A")]
    [InlineData("!_", "!bool -> bool")]
    [InlineData("_?_:_", "bool ? A : A -> A")]
    [InlineData("split", "string.split(string) -> list(string)")]
    [InlineData("today", "today() -> date")]
    public void A_signature_is_written_as_it_is_called(string name, string signature) => Assert.Equal(signature, CelFunctions.Named(name)[0].Signature);

    private static CelNode Check(string text)
    {
        CelCheckResult result = CelChecker.Check(text, ExpressionSchema.Environment);
        Assert.Empty(result.Errors);
        return result.Root!;
    }
}
