using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;

namespace Tapi.Generator.Resolution.Types;

/// <summary>C type to C# type, with the structures that have a page.</summary>
internal static class TypeResolver
{
    /// <summary>The C# type, or null when <paramref name="type"/> names something without a page.</summary>
    public static ResolvedType? Resolve(CType type, PageCatalogue catalogue) =>
        type.IsWords ? null : Resolve(type.Name, type.Pointers, catalogue);

    private static ResolvedType? Resolve(string name, int pointers, PageCatalogue catalogue)
    {
        var basic = WindowsTypes.Find(name) ?? Handle(name) ?? Structure(name, catalogue) ?? Callback(name, catalogue);
        if (basic is not null)
        {
            return pointers == 0 ? basic : basic with { Pointers = pointers, Size = PlatformSize.Pointer };
        }

        return WindowsTypes.PointeeOf(name) is { } pointee ? Resolve(pointee, pointers + 1, catalogue) : null;
    }

    /// <summary>The first type of a callback that no callback can have, or null.</summary>
    public static CType? FirstUnknown(CallbackModel callback) =>
        callback.Parameters.Items.Concat([callback.ReturnType]).FirstOrDefault(type => Basic(type) is null);

    private static ResolvedType? Handle(string name) =>
        WindowsTypes.IsTapiHandle(name) ? new ResolvedType(CTypeKind.Handle, name, 0, new PlatformSize(4, 4)) : null;

    private static ResolvedType? Structure(string name, PageCatalogue catalogue) =>
        catalogue.Layout(name) is { } layout ? new ResolvedType(CTypeKind.Structure, name, 0, layout.Size) : null;

    /// <summary>A callback as the pointer to a function with the types of its page.</summary>
    private static ResolvedType? Callback(string name, PageCatalogue catalogue)
    {
        if (catalogue.Callback(name) is not { } callback)
        {
            return null;
        }

        var types = callback.Parameters.Items.Concat([callback.ReturnType]).Select(Basic).ToList();
        return types.Contains(null)
            ? null
            : new ResolvedType(CTypeKind.Callback, name, 0, PlatformSize.Pointer)
            {
                Signature = types.Select(type => type!).ToEquatableArray(),
            };
    }

    private static ResolvedType? Basic(CType type) => WindowsTypes.Find(type.Name) is not { } basic ? null
        : type.Pointers == 0 ? basic
        : basic with { Pointers = type.Pointers, Size = PlatformSize.Pointer };
}
