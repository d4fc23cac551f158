using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Functions;
using Tapi.Generator.Resolution.Messages;
using Tapi.Generator.Resolution.Naming;
using Tapi.Generator.Resolution.Owners;

namespace Tapi.Generator.Resolution.Objects;

/// <summary>The class of a handle type.</summary>
internal static class ObjectResolver
{
    public static ObjectItem? Resolve(string handleType, PageCatalogue catalogue)
    {
        if (OwnerClasses.OfHandle(handleType, catalogue) is not { } owner)
        {
            return null;
        }

        var release = Roles.Find(FunctionRole.Release, handleType, catalogue);
        var drop = Roles.Find(FunctionRole.Drop, handleType, catalogue);
        var dropMethod = drop is null ? null : MethodResolver.Resolve(drop, catalogue);
        var family = ObjectFamily.Of(handleType, catalogue);
        return new ObjectItem(
            owner,
            owner.Name.ToLowerInvariant(),
            release?.ExportName,
            release is null ? null : ApiNames.Method(release),
            dropMethod is { IsAsync: true } && dropMethod.Arguments.All(argument => argument is not CallerArgument { HasDefault: false })
                ? dropMethod.MethodName
                : null,
            family.IsOpened(handleType),
            ObjectEvents.OfHandle(handleType, catalogue))
        {
            InvalidHandle = release is null ? null : ErrorFamily.Of(release.Family, catalogue)?.InvalidHandle(handleType),
            ApplicationClass = family.ApplicationClass,
            DeviceClass = family.DeviceOf(handleType),
            ParentClass = family.ParentOf(handleType),
            Children = family.ChildrenOf(handleType),
        };
    }
}
