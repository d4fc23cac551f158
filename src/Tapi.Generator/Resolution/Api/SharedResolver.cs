using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Constants;
using Tapi.Generator.Resolution.Functions;
using Tapi.Generator.Resolution.Messages;
using Tapi.Generator.Resolution.Naming;
using Tapi.Generator.Resolution.Objects;
using Tapi.Generator.Resolution.Owners;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Resolution.Api;

/// <summary>What follows from all pages together and belongs to no single one.</summary>
internal static class SharedResolver
{
    public static IEnumerable<ApiItem> Resolve(PageCatalogue catalogue)
    {
        if (catalogue.Functions.Any(function => FunctionTypes.AreKnown(function, catalogue)))
        {
            yield return new RawLayerItem();
        }

        if (catalogue.Functions.Any(function => IsSystem(function, catalogue)))
        {
            yield return new SystemItem(OwnerClasses.SystemClass);
        }

        foreach (var type in SystemTypes(catalogue))
        {
            yield return new SystemTypeItem(type.Name, type.Kind);
        }

        foreach (var handle in Handles(catalogue))
        {
            yield return new HandleItem(handle);
            foreach (var item in OfHandle(handle, catalogue))
            {
                yield return item;
            }
        }

        foreach (var family in catalogue.Functions.Select(function => function.Family).Distinct())
        {
            if (ErrorFamily.Of(family, catalogue) is { } errors)
            {
                yield return new ExceptionItem(errors.ExceptionType, errors.EnumName);
            }
        }

        foreach (var family in catalogue.Messages.Concat(catalogue.UnreadMessages).GroupBy(message => message.Family))
        {
            yield return new MessageBaseItem(MessageNames.Base(family.Key), MessageNames.IdEnum(family.Key));
            yield return new MessageIdItem(
                MessageNames.IdEnum(family.Key),
                ApiNames.Family(family.Key),
                family.OrderBy(message => message.Value).Select(MessageId).ToEquatableArray());
        }
    }

    private static IEnumerable<ApiItem> OfHandle(string handle, PageCatalogue catalogue)
    {
        if (Roles.HasApplication(handle, catalogue))
        {
            return new ApplicationResolver(handle, catalogue).Resolve();
        }

        return ObjectResolver.Resolve(handle, catalogue) is { } item ? [item] : [];
    }

    private static bool IsSystem(FunctionModel function, PageCatalogue catalogue) =>
        OwnerClasses.Of(function)?.Kind == OwnerKind.System && MethodResolver.Resolve(function, catalogue) is not null;

    private static ConstantItem MessageId(MessageModel message) =>
        new(ApiNames.Message(message.Name), message.Name, message.Value, message.Summary);

    /// <summary>The handle types that occur in any signature, member or message.</summary>
    private static IEnumerable<string> Handles(PageCatalogue catalogue) => TypeNames(catalogue).Where(WindowsTypes.IsTapiHandle);

    private static IEnumerable<ResolvedType> SystemTypes(PageCatalogue catalogue) => TypeNames(catalogue)
        .Select(WindowsTypes.Find)
        .OfType<ResolvedType>()
        .Where(type => type.Kind is CTypeKind.WindowHandle or CTypeKind.SystemTime);

    private static IEnumerable<string> TypeNames(PageCatalogue catalogue)
    {
        var parameters = catalogue.Functions.SelectMany(function => function.Parameters.Items).Select(parameter => parameter.Type);
        var members = catalogue.Pages.OfType<StructureModel>().SelectMany(structure => MemberTypes(structure.Members));
        var slots = catalogue.Messages.SelectMany(message => message.Slots.Items)
            .SelectMany(slot => slot.Cases.Items.Select(item => item.Type).Concat([slot.Type]));
        return parameters.Concat(members).Concat(slots)
            .Where(type => !type.IsWords)
            .Select(type => WindowsTypes.PointeeOf(type.Name) ?? type.Name)
            .Distinct()
            .OrderBy(name => name, StringComparer.Ordinal);
    }

    private static IEnumerable<CType> MemberTypes(EquatableArray<MemberModel> members) =>
        members.Items.SelectMany(member => member.Type is null ? MemberTypes(member.Members) : ElementTypes(member).Concat([member.Type]));

    private static IEnumerable<CType> ElementTypes(MemberModel member) => member.Content?.ElementType is { } type ? [new CType(type)] : [];
}
