namespace NoteSchema.Language;

/// <summary>Says where a key belongs that stands with a type it does not go with.</summary>
internal static class FieldAdvice
{
    /// <summary>The message for a key that is unknown here; null where the ordinary one will do.</summary>
    public static string? ForKey(ReadContext context, string key, FieldKindInfo? kind, SchemaPlace place)
    {
        List<string> types = [.. FieldKinds.With(key)];
        bool isCommon = SchemaPlaces.Field.Find(key) is not null;
        if (types.Count > 0 && kind is not null)
        {
            string own = kind.Keys.Count > 0 ? $"; with `{kind.Name}` go {KeyedMap.Join(kind.Keys.Select(one => one.Name))}" : $"; nothing more goes with `{kind.Name}`";
            return $"`{key}` does not go with the type `{kind.Name}` but with {KeyedMap.Join(types)}{own}";
        }

        if (types.Count > 0) return $"`{key}` goes with {KeyedMap.Join(types)}; name the type with `type`";
        if (isCommon && place == SchemaPlaces.Items) return $"`{key}` is said of the list's field, not of `items`";
        IEnumerable<SchemaKey> known = [.. place.Keys, .. kind?.Keys ?? default];
        string meant = context.DidYouMean(key, known.Select(one => one.Name));
        return meant.Length > 0 ? null : KeyedMap.UnknownKey(context, key, kind is null ? place.Description : $"{place.Description} of type `{kind.Name}`", known);
    }
}
