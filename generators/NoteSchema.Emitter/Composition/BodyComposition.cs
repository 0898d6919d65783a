using NoteSchema.Language;

namespace NoteSchema.Emitter;

/// <summary>The layout of the body as C#.</summary>
internal sealed class BodyComposition(ExpressionMethods expressions)
{
    private readonly TypeComposition _types = new(expressions);

    /// <summary>The layout; empty where the schema says nothing of it.</summary>
    public Code Of(BodyModel body)
    {
        if (body.Equals(new BodyModel())) return Code.Empty;
        var initializer = new Initializer();
        if (body.Title is not null) initializer.Set($"Title = {TemplateComposition.Of(body.Title, "BodyTitle", expressions)}");
        if (body.Header is not null) initializer.Set($"Header = {TemplateComposition.Of(body.Header, "BodyHeader", expressions)}");
        if (body.StrictOrder) initializer.Set($"StrictOrder = true");
        if (body.AdditionalSections != AdditionalPolicy.Allow) initializer.Set($"AdditionalSections = {Names.Of(body.AdditionalSections)}");
        if (body.Sections.Count > 0) initializer.Set($"Sections = {Initializer.List(body.Sections.Select(Section).ToList())}");
        return initializer.ToCode();
    }

    /// <summary>A section with those in it.</summary>
    public Code Section(SectionModel section)
    {
        string name = section.PropertyName;
        var initializer = new Initializer(arguments: Code.Of($"{SafeLiteral.String(section.Key)}, {Content(section)}"));
        if (section.Heading is not null) initializer.Set($"Heading = {SafeLiteral.String(section.Heading)}");
        if (section.Callout is not null) initializer.Set($"Callout = {SafeLiteral.String(section.Callout)}");
        if (section.Title is not null) initializer.Set($"Title = {SafeLiteral.String(section.Title)}");
        if (section.Description is not null) initializer.Set($"Description = {SafeLiteral.String(section.Description)}");
        if (section.Aliases.Count > 0) initializer.Set($"Aliases = {Initializer.List(section.Aliases)}");
        if (section.Level != 2) initializer.Set($"Level = {section.Level}");
        if (section.Required) initializer.Set($"Required = true");
        if (section.RequiredWhen is not null) initializer.Set($"RequiredWhen = new{expressions.Arguments(section.RequiredWhen, name + "SectionIsRequired")}");
        if (section.MinItems is { } minItems) initializer.Set($"MinItems = {minItems}");
        if (section.MaxItems is { } maxItems) initializer.Set($"MaxItems = {maxItems}");
        if (section.Template is not null) initializer.Set($"Template = {TemplateComposition.Of(section.Template, name + "Template", expressions)}");
        if (section.Severity != ModelSeverity.Unset) initializer.Set($"Severity = {Names.Of(section.Severity)}");
        if (section.Sections.Count > 0) initializer.Set($"Sections = {Initializer.List(section.Sections.Select(Section).ToList())}");
        return initializer.ToCode();
    }

    private Code Content(SectionModel section)
    {
        switch (section.Content)
        {
            case ContentKind.Text:
                return Code.Of($"new global::NoteSchema.TextContent()");
            case ContentKind.List:
                return Code.Of($"new global::NoteSchema.ListContent()");
            case ContentKind.Tasks:
                var tasks = new Initializer(Code.Of($"global::NoteSchema.TasksContent"));
                if (section.Tasks is { AssigneeRequired: true }) tasks.Set($"AssigneeRequired = true");
                if (section.Tasks?.AssigneeOneOf is { } oneOf) tasks.Set($"AssigneeOneOf = new{expressions.Arguments(oneOf, section.PropertyName + "Assignees")}");
                if (section.Tasks is { DueRequired: true }) tasks.Set($"DueRequired = true");
                return tasks.ToCode();
            case ContentKind.Table:
                var table = new Initializer(Code.Of($"global::NoteSchema.TableContent"));
                if (section.Columns.Count > 0) table.Set($"Columns = {Initializer.List(section.Columns.Select(column => Column(column, section.PropertyName)).ToList())}");
                return table.ToCode();
            case ContentKind.Lines:
                var lines = new Initializer(Code.Of($"global::NoteSchema.LinesContent"));
                lines.Set($"Line = {Line(section)}");
                return lines.ToCode();
            case ContentKind.Code:
                var code = new Initializer(Code.Of($"global::NoteSchema.CodeContent"));
                if (section.Language is not null) code.Set($"Language = {SafeLiteral.String(section.Language)}");
                return code.ToCode();
            default:
                return Code.Of($"new global::NoteSchema.AnyContent()");
        }
    }

    private Code Column(ColumnModel column, string section)
    {
        List<Code> arguments = [Code.Of($"{SafeLiteral.String(column.Key)}"), Code.Of($"{SafeLiteral.String(column.Heading)}"), _types.Of(column.Type, section + column.PropertyName)];
        if (column.Required) arguments.Add(Code.Of($"Required: true"));
        return Initializer.Call(Code.Of($"new"), arguments);
    }

    private Code Line(SectionModel section)
    {
        LineModel line = section.Line ?? throw new ArgumentException($"The section {section.Key} has no form of its lines.", nameof(section));
        return Code.Of($"new({SafeLiteral.String(line.Text)}, {Initializer.List(line.Parts.Select(part => Part(part, section.PropertyName)).ToList())})");
    }

    private Code Part(LinePartModel part, string section)
    {
        if (part.Place is not { } place) return Code.Of($"{SafeLiteral.String(part.Literal ?? "")}");
        string name = section + place.PropertyName;
        var initializer = new Initializer(Code.Of($"global::NoteSchema.LinePlace"), Code.Of($"{SafeLiteral.String(place.Name)}, {_types.Of(place.Type, name)}"));
        if (place.OneOf is not null) initializer.Set($"OneOf = new{expressions.Arguments(place.OneOf, name + "OneOf")}");
        if (place.Aliases.Count > 0) initializer.Set($"Aliases = {Initializer.List(place.Aliases.Select(alias => Alias(alias, name)).ToList())}");
        return initializer.ToCode();
    }

    private Code Alias(AliasModel alias, string place) => Code.Of($"new({SafeLiteral.String(alias.Word)}, new{expressions.Arguments(alias.Value, place + "Alias")})");
}
