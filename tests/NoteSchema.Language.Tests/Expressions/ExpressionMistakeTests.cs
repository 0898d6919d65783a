using NoteSchema.Language;

namespace NoteSchema.Language.Tests.Expressions;

/// <summary>Each expression has the place of its only mistake between « and ».</summary>
public class ExpressionMistakeTests
{
    [Theory]
    [InlineData("«titel»", "there is no field `titel`; did you mean `title`?")]
    [InlineData("«Titel» == 'a'", "there is no field `Titel`; did you mean `title`?")]
    [InlineData("1 + «nope»", "there is no field `nope`")]
    [InlineData("«due_date»", "there is no field `due_date`; did you mean `fields[\"Due Date\"]`?")]
    [InlineData("fields[«'Due date'»]", "there is no field `Due date`; did you mean `Due Date`?")]
    [InlineData("«fields»", "`fields` stands before a field's key in brackets, as in fields[\"Due Date\"]")]
    [InlineData("fields[«title»]", "`fields[…]` takes a field's key as a literal string, so that its type is known")]
    [InlineData("date < «today»", "`today` is a function: write `today()`")]
    [InlineData("«nope» - timestamp > 1", "there is no field `nope`")]
    [InlineData("today() > «sent-date»", "`sent-date` is a subtraction in an expression; write `fields[\"sent-date\"]` for the field")]
    [InlineData("size(«on-the-way») > 1", "`on-the-way` is a subtraction in an expression; write `fields[\"on-the-way\"]` for the field")]
    [InlineData("«yes»", "there is no field `yes`; write `true`")]
    [InlineData("tags.map(t, «.t»)", "there is no field `t`")]
    [InlineData("place.«ciity»", "the object `place` has no member `ciity`; did you mean `city`?")]
    [InlineData("place[«title»]", "a member of the object `place` is named by a literal string, so that its type is known")]
    [InlineData("place.city.«size»", "`string` has no member `size`; it is a function: write `.size()`")]
    [InlineData("title.«length»", "`string` has no member `length`; write `.size()`")]
    [InlineData("participants.«name»", "`list(link)` has no member `name`; write `.map(x, x.name)` for those of its items")]
    [InlineData("body.sections.«action».items", "the schema has no section `action`; did you mean `actions`?")]
    [InlineData("body.sections.summary.«lines»", "the section `summary` has no `lines`: that is for sections with `content: lines`")]
    [InlineData("body.tasks.all(t, t.«duedate» > date)", "`task` has no member `duedate`; did you mean `done_date`?")]
    [InlineData("body.sections.transcript.lines.map(u, u.«spaeker»)", "the line `transcript` has no member `spaeker`; did you mean `speaker`?")]
    public void An_unknown_name_is_marked_and_the_nearest_one_offered(string marked, string message) => AssertOnlyMistake(marked, message);

    [Theory]
    [InlineData("«date > 5»", "`date` and `int` cannot be compared; write a day as `date(\"2025-01-01\")`, or compare `getFullYear()`")]
    [InlineData("«timestamp > 5»", "`type` and `int` cannot be compared; the schema has no field of that name, so that it stands for the type")]
    [InlineData("«date > '2025-03-01'»", "`date` and `string` cannot be compared; write `date(\"2025-03-01\")`")]
    [InlineData("«date == '2025-03-01'»", "`date` never equals `string`; write `date(\"2025-03-01\")`")]
    [InlineData("open && «date < now()»", "`date` and `timestamp` cannot be compared; write `today()` or `date(now())` for the day")]
    [InlineData("«started < date»", "`timestamp` and `date` cannot be compared; write `date(…)` around the timestamp, or `datetime(…)` around the date")]
    [InlineData("«length > 30»", "`duration` and `int` cannot be compared; write a duration as `duration(\"1h30m\")`")]
    [InlineData("«entity == 'Anna'»", "`link` never equals `string`; write `link(…)` around the string, or `.name` after the link")]
    [InlineData("«'Anna' in participants»", "`string` is never in `list(link)`, whose items are `link`; write `link(…)` around the string, or `.name` after the link")]
    [InlineData("'a' in «title»", "`in` takes a list or a map on its right, not `string`; for text within text write `text.contains(part)`")]
    [InlineData("status == «'Done'»", "`status` never has the value `Done`; did you mean `done`?")]
    [InlineData("«'waiting'» != status", "`status` never has the value `waiting`; there is `todo`, `done`")]
    public void What_never_compares_is_marked_with_what_to_write(string marked, string message) => AssertOnlyMistake(marked, message);

    [Theory]
    [InlineData("«title + 1»", "there is no `string + int`; write `string(…)` around what is no string")]
    [InlineData("«rating * 2»", "there is no `double * int`; write `2.0`")]
    [InlineData("«rating * count»", "there is no `double * int`; write `double(…)` around the int")]
    [InlineData("«date + 1»", "there is no `date + int`; write a length of time as `duration(\"24h\")`")]
    [InlineData("date + duration(«'7d'»)", "`7d` is no length of time: one is written in `h`, `m`, `s` and `ms`, such as `1h30m`; a day is `24h`")]
    [InlineData("duration(«'1 day'»)", "`1 day` is no length of time: one is written in `h`, `m`, `s` and `ms`, such as `1h30m`; a day is `24h`")]
    [InlineData("title «??» 'none'", "write `has(a) ? a : b` for `a ?? b`")]
    [InlineData("title «contains» 'a'", "`contains` is a function on a value: write `a.contains(b)` for `a contains b`")]
    [InlineData("«tags + 'a'»", "there is no `list(string) + string`; write brackets around the item that is added")]
    [InlineData("«-title»", "`-` does not take `string`")]
    [InlineData("!«title»", "what `!` takes must be bool, not `string`")]
    [InlineData("open || «count»", "what `||` takes must be bool, not `int`")]
    [InlineData("«count» ? 1 : 2", "the condition before `?` must be bool, not `int`")]
    [InlineData("«open ? 1 : 'a'»", "both values of `? :` must have one type, but the first is `int` and the second `string`; convert one, or write `dyn(…)` around it")]
    [InlineData("«tags['a']»", "there is no `list(string)[string]`; the places of a list are int, from 0")]
    [InlineData("{«1.5»: 1}", "the keys of a map are string, int, uint or bool, not `double`")]
    [InlineData("{'a': 1, «'a'»: 2}", "the map has this key already")]
    public void An_operator_takes_what_it_is_for(string marked, string message) => AssertOnlyMistake(marked, message);

    [Theory]
    [InlineData("title.«startWith»('a')", "there is no function `startWith` on `string`; did you mean `startsWith`?")]
    [InlineData("title.«toLowerCase»()", "there is no function `toLowerCase`; write `.lowerAscii()`")]
    [InlineData("tags.«any»(t, t == 'a')", "there is no function `any`; write `.exists(x, …)`")]
    [InlineData("«startsWith»(title, 'a')", "`startsWith` is a function on a value: write `value.startsWith(…)`")]
    [InlineData("title.«slug»()", "`slug` is no function on a value: write `slug(…)`")]
    [InlineData("«strings.quot»(title)", "there is no function `strings.quot`; did you mean `strings.quote`?")]
    [InlineData("title.«substring()»", "`substring` takes 1 or 2 arguments, not 0")]
    [InlineData("title.startsWith(«3»)", "`startsWith` takes `string` here, not `int`; write `string(…)` around it")]
    [InlineData("date(«5»)", "`date` takes `string`, `timestamp`, `date` here, not `int`")]
    [InlineData("«date».getHours()", "`getHours` is a function on `timestamp`, `time`, `duration`, not on `date`")]
    [InlineData("«participants».join(', ')", "`join` is a function on `list(string)`, not on `list(link)`; write `.map(x, x.name)` after it")]
    [InlineData("tags.«all(t)»", "`all` takes a variable and an expression, as in `list.all(x, x > 0)`")]
    [InlineData("tags.all(«'t'», true)", "`all` takes a name for the item first, as in `list.all(x, x > 0)`")]
    [InlineData("tags.filter(t, «t»)", "the condition of `filter` must be bool, not `string`")]
    [InlineData("«title».all(c, true)", "`all` goes over a list or the keys of a map, not `string`")]
    [InlineData("has(«body»)", "`body` always has a value; `has` takes one field or member, as in `has(due)` or `has(task.due)`")]
    [InlineData("has(«title.size()»)", "`has` takes one field or member, as in `has(due)` or `has(task.due)`")]
    [InlineData("title.matches(«'a(?=b)'»)", "lookahead does not run in linear time; use two patterns, or test the rest with an expression, at character 2 of the pattern")]
    public void A_function_is_called_as_it_is_declared(string marked, string message) => AssertOnlyMistake(marked, message);

    [Fact]
    public void Every_mistake_is_reported_and_none_that_follows_from_another()
    {
        CelCheckResult result = CelChecker.Check("titel.size() > 3 && date > 5 || tags.map(t, t.nope).exists(n, n == 1)", ExpressionSchema.Environment);

        Assert.Null(result.Root);
        Assert.Equal([0, 20, 46], result.Errors.Select(error => error.Start));
    }

    [Theory]
    [InlineData("title", "date", "this must be `date`, but is `string`; write `date(…)` around it")]
    [InlineData("date", "timestamp", "this must be `timestamp`, but is `date`; write `datetime(…)` around it")]
    [InlineData("tags", "list(link)", "this must be `list(link)`, but is `list(string)`; write `.map(x, link(x))` after it")]
    [InlineData("participants", "list(string)", "this must be `list(string)`, but is `list(link)`; write `.map(x, x.name)` after it")]
    [InlineData("title", "list(string)", "this must be `list(string)`, but is `string`; write brackets around it for a list of one")]
    [InlineData("entity", "string", "this must be `string`, but is `link`; write `.name` after it")]
    [InlineData("count", "bool", "this must be `bool`, but is `int`")]
    public void A_value_has_the_type_that_is_expected(string text, string expected, string message)
    {
        CelCheckResult result = CelChecker.Check(text, ExpressionSchema.Environment, Parse(expected));

        Assert.Equal(new CelError(0, text.Length, message), Assert.Single(result.Errors));
    }

    [Fact]
    public void A_whole_number_where_a_double_is_expected_is_converted()
    {
        CelNode root = CelChecker.Check("count + 1", ExpressionSchema.Environment, CelType.Double).Root!;

        CelCall call = Assert.IsType<CelCall>(root);
        Assert.Equal("double", call.Function);
        Assert.Equal(CelType.Double, call.Type);
    }

    [Fact]
    public void An_empty_list_takes_the_type_that_is_expected()
    {
        CelType links = CelType.List(CelType.Object(CelObjectTypes.Link));

        Assert.Equal(links, CelChecker.Check("[]", ExpressionSchema.Environment, links).Root!.Type);
    }

    private static CelType Parse(string type) => type switch
    {
        "date" => CelType.Date,
        "timestamp" => CelType.Timestamp,
        "bool" => CelType.Bool,
        "string" => CelType.String,
        "list(string)" => CelType.List(CelType.String),
        "list(link)" => CelType.List(CelType.Object(CelObjectTypes.Link)),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    private static void AssertOnlyMistake(string marked, string message)
    {
        (string text, int start, int end) = Marked.Read(marked);

        CelCheckResult result = CelChecker.Check(text, ExpressionSchema.Environment);

        Assert.Equal(new CelError(start, end, message), Assert.Single(result.Errors));
        Assert.Null(result.Root);
    }
}
