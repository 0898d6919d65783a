namespace NoteSchema;

/// <summary>
/// The evaluation under way on this thread: the note's environment, and how many steps are left. A schema may come from a stranger, so no expression may take
/// long: each call draws a step, one more for every 64 characters it reads, and one for each item that a macro looks at. An expression that runs out of steps is
/// an error as a whole.
/// </summary>
internal static class CelEvaluation
{
    /// <summary>Steps that one evaluation may take; a few hundredths of a second.</summary>
    public const long MaxSteps = 1_000_000;

    /// <summary>The longest text, in UTF-16 units, or bytes that an expression may make.</summary>
    public const int MaxLength = 1 << 20;

    [ThreadStatic] private static long s_spent;
    [ThreadStatic] private static int s_depth;
    [ThreadStatic] private static long s_left;
    [ThreadStatic] private static NoteEnvironment? s_environment;

    public static CelError OutOfSteps { get; } = new("the expression takes too many steps for this note");

    public static CelError TooLong { get; } = new($"the text would be longer than {MaxLength} characters");

    /// <summary>The steps that evaluations on this thread have taken so far.</summary>
    public static long Spent => s_spent;

    /// <summary>The environment of the note that the expression runs on.</summary>
    public static NoteEnvironment Environment => s_environment ?? NoteEnvironment.Default;

    /// <summary>Runs an expression. One within another (a field that is derived while a rule asks for it) shares its steps.</summary>
    public static object? Run(Func<ExpressionScope, object?> evaluate, ExpressionScope scope)
    {
        NoteEnvironment? outer = s_environment;
        if (s_depth == 0)
        {
            // A note may have many that take all their steps.
            Interruption.Look();
            s_left = MaxSteps;
        }
        s_depth++;
        s_environment = scope.Reading.Environment;
        try
        {
            object? value = evaluate(scope);
            return s_left < 0 ? OutOfSteps : value;
        }
        finally
        {
            s_environment = outer;
            s_depth--;
            if (s_depth == 0) s_spent += MaxSteps - s_left;
        }
    }

    /// <summary>Draws steps; false once there are none left. Outside of an evaluation there is no limit.</summary>
    public static bool Spend(long steps = 1)
    {
        if (s_depth == 0) return true;
        if (s_left >= 0) s_left -= steps;
        return s_left >= 0;
    }
}
