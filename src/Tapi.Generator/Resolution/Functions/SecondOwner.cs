using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Owners;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Resolution.Functions;

/// <summary>
/// A function whose first handle may be zero, because the second one then counts, is also a method of the second's object: a conference
/// can start from a line.
/// </summary>
internal static class SecondOwner
{
    public static MethodItem? Resolve(FunctionModel function, MethodItem method, PageCatalogue catalogue)
    {
        if (function.Parameters.Count < 2 || !function.Parameters[0].IsOptional || method.Owner.Kind != OwnerKind.Object)
        {
            return null;
        }

        var second = TypeResolver.Resolve(function.Parameters[1].Type, catalogue);
        return second is { Kind: CTypeKind.Handle, IsPointer: false }
            && OwnerClasses.OfHandle(second.Name, catalogue) is { } owner
            && owner != method.Owner
            ? method with { Folder = owner.Name, Owner = owner, Arguments = method.Arguments.Select(Move).ToEquatableArray() }
            : null;
    }

    private static Argument Move(Argument argument, int index) => index switch
    {
        0 => new OwnArgument(argument.CName, OwnValue.Nothing),
        1 => new OwnArgument(argument.CName, OwnValue.Handle),
        _ => argument,
    };
}
