namespace NoteSchema;

/// <content>From values whose types only running tells to typed ones: a value of another type becomes an error.</content>
public static partial class Cel
{
    /// <summary>The value, if it is a truth value.</summary>
    public static Cel<bool> AsBool(this Cel<object?> value) => Cel<bool>.Of(value.Boxed);

    /// <summary>The value, if it is an int.</summary>
    public static Cel<long> AsInt(this Cel<object?> value) => Cel<long>.Of(value.Boxed);

    /// <summary>The value, if it is a uint.</summary>
    public static Cel<ulong> AsUint(this Cel<object?> value) => Cel<ulong>.Of(value.Boxed);

    /// <summary>The value, if it is a double.</summary>
    public static Cel<double> AsDouble(this Cel<object?> value) => Cel<double>.Of(value.Boxed);

    /// <summary>The value, if it is a string.</summary>
    public static Cel<string> AsText(this Cel<object?> value) => Cel<string>.Of(value.Boxed);

    /// <summary>The value, if it is a sequence of bytes.</summary>
    public static Cel<byte[]> AsBytes(this Cel<object?> value) => Cel<byte[]>.Of(value.Boxed);

    /// <summary>The value, if it is a timestamp.</summary>
    public static Cel<DateTimeOffset> AsTimestamp(this Cel<object?> value) => Cel<DateTimeOffset>.Of(value.Boxed);

    /// <summary>The value, if it is a duration.</summary>
    public static Cel<TimeSpan> AsDuration(this Cel<object?> value) => Cel<TimeSpan>.Of(value.Boxed);

    /// <summary>The value, if it is a date.</summary>
    public static Cel<DateOnly> AsDate(this Cel<object?> value) => Cel<DateOnly>.Of(value.Boxed);

    /// <summary>The value, if it is a time.</summary>
    public static Cel<TimeOnly> AsTime(this Cel<object?> value) => Cel<TimeOnly>.Of(value.Boxed);

    /// <summary>The value, if it is a list.</summary>
    public static Cel<IReadOnlyList<object?>> AsList(this Cel<object?> value) => Cel<IReadOnlyList<object?>>.Of(value.Boxed);

    /// <summary>The value, if it is a map.</summary>
    public static Cel<IReadOnlyDictionary<object, object?>> AsMap(this Cel<object?> value) => Cel<IReadOnlyDictionary<object, object?>>.Of(value.Boxed);

    /// <summary>The value, if it is a link.</summary>
    public static Cel<NoteLink> AsLink(this Cel<object?> value) => Cel<NoteLink>.Of(value.Boxed);

    /// <summary>The value, if it is a task.</summary>
    public static Cel<TaskItem> AsTask(this Cel<object?> value) => Cel<TaskItem>.Of(value.Boxed);

    /// <summary>The value, if it is a file.</summary>
    public static Cel<FileObject> AsFile(this Cel<object?> value) => Cel<FileObject>.Of(value.Boxed);

    /// <summary>The value, if it is a body.</summary>
    public static Cel<BodyObject> AsBody(this Cel<object?> value) => Cel<BodyObject>.Of(value.Boxed);

    /// <summary>The value, if it is a section, line, row, heading or object field.</summary>
    public static Cel<ICelObject> AsObject(this Cel<object?> value) => Cel<ICelObject>.Of(value.Boxed);
}
