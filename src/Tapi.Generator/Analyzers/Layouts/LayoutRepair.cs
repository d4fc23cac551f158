using System.Collections.Immutable;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.Analyzers.Layouts;

/// <summary>What happens to a field.</summary>
internal enum FieldChange
{
    /// <summary>It gets another type.</summary>
    Type,

    /// <summary>It gets another number of elements.</summary>
    Length,

    /// <summary>It becomes an alias of the field before it.</summary>
    Alias,

    /// <summary>A new field is inserted before it.</summary>
    Before,

    /// <summary>A new field is inserted after it.</summary>
    After,
}

/// <param name="Value">The type, the number, the other field, or the new field's type and name.</param>
internal sealed record FieldRepair(string Field, FieldChange Change, string Value)
{
    public bool IsNew => Change is FieldChange.Before or FieldChange.After;

    /// <summary>Of a new field: its type.</summary>
    public string NewType => Value.Split(' ')[0];

    /// <summary>Of a new field: its name.</summary>
    public string NewName => Value.Substring(Value.IndexOf(' ') + 1);
}

/// <summary>The changes that give a declaration the header's layout. A diagnostic's properties carry them to the fix.</summary>
/// <param name="CharSet">The character set to write; null keeps the current one.</param>
internal sealed record LayoutRepair(bool Packs, string? CharSet, ImmutableArray<FieldRepair> Fields)
{
    public bool IsEmpty => !Packs && CharSet is null && Fields.IsEmpty;

    public static LayoutRepair? Read(ImmutableDictionary<string, string?> properties)
    {
        properties.TryGetValue(FixProperties.CharSet, out var charSet);
        properties.TryGetValue(FixProperties.Fields, out var written);
        var fields = ImmutableArray.CreateBuilder<FieldRepair>();
        foreach (var parts in (written ?? string.Empty).Split(';').Select(item => item.Split(':')))
        {
            if (parts.Length == 3 && Enum.TryParse<FieldChange>(parts[1], out var change))
            {
                fields.Add(new FieldRepair(parts[0], change, parts[2]));
            }
        }

        var repair = new LayoutRepair(properties.ContainsKey(FixProperties.Pack), charSet, fields.ToImmutable());
        return repair.IsEmpty ? null : repair;
    }

    /// <summary>What happens to a field itself.</summary>
    public FieldRepair? Of(string field) => Fields.FirstOrDefault(item => item.Field == field && !item.IsNew);

    /// <summary>The new fields next to a field, in their order.</summary>
    public IEnumerable<FieldRepair> New(string field, FieldChange place) =>
        Fields.Where(item => item.Field == field && item.Change == place);

    public ImmutableDictionary<string, string?> ToProperties()
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        if (Packs)
        {
            properties[FixProperties.Pack] = "1";
        }

        if (CharSet is not null)
        {
            properties[FixProperties.CharSet] = CharSet;
        }

        if (!Fields.IsEmpty)
        {
            properties[FixProperties.Fields] = string.Join(";", Fields.Select(item => $"{item.Field}:{item.Change}:{item.Value}"));
        }

        return properties.ToImmutable();
    }
}
