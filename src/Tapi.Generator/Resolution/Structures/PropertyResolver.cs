using Tapi.Generator.Resolution.Naming;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Resolution.Structures;

/// <summary>Members to properties: plain members one by one, size/offset pairs together.</summary>
internal static class PropertyResolver
{
    private const string SizeSuffix = "Size";
    private const string OffsetSuffix = "Offset";

    // The three words that say how much of the buffer counts; the view itself keeps to them.
    private static readonly HashSet<string> Bookkeeping = new(StringComparer.Ordinal) { "dwTotalSize", "dwNeededSize", "dwUsedSize" };

    public static IEnumerable<ViewProperty> Resolve(IEnumerable<LaidOutMember> members, Catalogue catalogue)
    {
        var byName = members.ToDictionary(member => member.Model.Name, StringComparer.Ordinal);
        foreach (var member in byName.Values)
        {
            if (Bookkeeping.Contains(member.Model.Name) || IsSizeOfPair(member, byName))
            {
                continue;
            }

            var property = SizeOf(member, byName) is { } size ? Pair(member, size, catalogue) : Plain(member, catalogue);
            if (property is not null)
            {
                yield return property;
            }
        }
    }

    private static ViewProperty? Plain(LaidOutMember member, Catalogue catalogue)
    {
        if (member.Type is not { IsPointer: false } type || member.Count != 1)
        {
            return null;
        }

        var model = member.Model;
        var group = model.Groups.Count > 0 && type.Kind == TypeKind.UInt32 ? catalogue.Group(model.Groups[0].Group) : null;
        var name = HungarianName.ToPascalCase(model.Name);
        var (kind, shown) = type.Kind switch
        {
            TypeKind.UInt32 when group is not null => (ReadKind.Constant, ApiNames.Enum(group, catalogue)),
            TypeKind.UInt32 => (ReadKind.Number, "uint"),
            TypeKind.Currency => (ReadKind.Currency, "decimal"),
            TypeKind.Date => (ReadKind.Date, "DateTime"),
            TypeKind.SystemTime => (ReadKind.SystemTime, "DateTime"),
            _ => (ReadKind.Value, type.Name),
        };
        return new ViewProperty(kind, name, shown, member.Offset.X86, 0, member.Size.X86, model.Since, model.Summary);
    }

    private static ViewProperty? Pair(LaidOutMember offset, LaidOutMember size, Catalogue catalogue)
    {
        var content = offset.Model.Content;
        var stem = offset.Model.Name.Substring(0, offset.Model.Name.Length - OffsetSuffix.Length);
        var element = content?.ElementType is { } elementType ? TypeResolver.Resolve(new(elementType), catalogue) : null;
        var (kind, type) = content?.Kind switch
        {
            Model.ContentKind.Text => (ReadKind.Text, "string"),
            Model.ContentKind.Texts => (ReadKind.Texts, "string"),
            Model.ContentKind.List when element is not null => (ReadKind.List, element.CSharp),
            _ => (ReadKind.Bytes, "byte"),
        };
        return new ViewProperty(
            kind, HungarianName.ToPascalCase(stem), type, offset.Offset.X86, size.Offset.X86, 0, offset.Model.Since, offset.Model.Summary);
    }

    private static bool IsSizeOfPair(LaidOutMember member, Dictionary<string, LaidOutMember> members) =>
        Stem(member, SizeSuffix) is { } stem && members.ContainsKey(stem + OffsetSuffix);

    private static LaidOutMember? SizeOf(LaidOutMember member, Dictionary<string, LaidOutMember> members) =>
        Stem(member, OffsetSuffix) is { } stem && members.TryGetValue(stem + SizeSuffix, out var size) ? size : null;

    private static string? Stem(LaidOutMember member, string suffix) =>
        member.Model.Name.EndsWith(suffix, StringComparison.Ordinal) ? member.Model.Name.Substring(0, member.Model.Name.Length - suffix.Length) : null;
}
