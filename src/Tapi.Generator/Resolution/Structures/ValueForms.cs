using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Naming;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Resolution.Structures;

/// <summary>What the members of a structure of fixed size are to its reader.</summary>
internal static class ValueForms
{
    private const int GuidSize = 16;

    /// <summary>Null for a member that has no readable form, such as a pointer or a union.</summary>
    public static (ValueForm Form, ApiType? Type)? Of(LaidOutMember member, PageCatalogue catalogue)
    {
        if (member.Type is not { } type)
        {
            return IsGuid(member) ? (ValueForm.GuidPart, null) : null;
        }

        if (type.IsPointer || (member.Model.Type?.ArrayLength is not null && type.Kind is not (CTypeKind.Byte or CTypeKind.Char)))
        {
            return null;
        }

        return (type.Kind, IsArray: member.Model.Type?.ArrayLength is not null) switch
        {
            (CTypeKind.Char, true) => (ValueForm.Text, null),
            (CTypeKind.Byte, true) => (ValueForm.Bytes, null),
            (CTypeKind.UInt32, _) when GroupOf(member.Model, catalogue) is { } group => (ValueForm.Constant, group),
            (CTypeKind.UInt32, _) when member.Model.Meaning is { } meaning => (ValueForm.Meaning, new MeaningType(meaning)),
            (CTypeKind.Structure, _) => ValueTypes.Of(type.Name, catalogue) is { } record ? (ValueForm.Record, record) : null,
            (CTypeKind.Currency, _) => (ValueForm.Currency, null),
            (CTypeKind.Date, _) => (ValueForm.Date, null),
            (CTypeKind.SystemTime, _) => (ValueForm.SystemTime, null),
            (CTypeKind.Void or CTypeKind.Callback, _) => null,
            _ => (ValueForm.Plain, new NativeType(type)),
        };
    }

    /// <summary>Whether a part of a structure is one GUID.</summary>
    public static bool IsGuid(LaidOutMember part) => part.Model.Content?.Kind == ContentKind.Guid && part.Size.X86 == GuidSize;

    private static EnumType? GroupOf(MemberModel member, PageCatalogue catalogue) =>
        member.Groups.Count > 0 && catalogue.Group(member.Groups[0].Group) is { } group
            ? new EnumType(ApiNames.Enum(group, catalogue))
            : null;
}
