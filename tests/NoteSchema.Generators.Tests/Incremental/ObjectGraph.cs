using System.Reflection;

namespace NoteSchema.Generators.Tests;

/// <summary>Walks everything that an object holds.</summary>
internal static class ObjectGraph
{
    /// <summary>The types of all objects that can be reached from <paramref name="root"/>.</summary>
    public static IEnumerable<Type> Types(object root)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var next = new Stack<object>([root]);
        while (next.TryPop(out object? value))
        {
            Type type = value.GetType();
            if (!type.IsValueType && !seen.Add(value)) continue;
            yield return type;
            if (type.IsPrimitive || value is string or Type or Delegate) continue;
            if (value is Array array)
            {
                foreach (object? item in array)
                {
                    if (item is not null) next.Push(item);
                }
            }
            for (Type? level = type; level is not null; level = level.BaseType)
            {
                foreach (FieldInfo field in level.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                {
                    if (field.GetValue(value) is { } held && !(type.IsPrimitive || field.FieldType.IsPointer)) next.Push(held);
                }
            }
        }
    }
}
