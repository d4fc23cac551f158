using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;

namespace Tapi.Generator.Analyzers.Project;

/// <summary>Reads DllImport and LibraryImport attributes.</summary>
internal static class ImportReader
{
    private const string LibraryImport = "LibraryImportAttribute";
    private const string Interop = "System.Runtime.InteropServices";

    /// <summary>Cheap: rules out almost every method of a project.</summary>
    public static bool MayBeImport(IMethodSymbol method) => method.IsStatic && (method.IsExtern || method.IsPartialDefinition);

    /// <summary>Decided before any page is read.</summary>
    public static bool NamesTapi(IMethodSymbol method) => method.GetDllImportData() is { } data
        ? LibraryName.IsTapi(data.ModuleName)
        : Find(method, LibraryImport)?.ConstructorArguments.FirstOrDefault().Value is string library && LibraryName.IsTapi(library);

    public static TapiImport? Read(IMethodSymbol method, TapiProject project) => method.GetDllImportData() is { } data
        ? FromDllImport(method, data, project)
        : FromLibraryImport(method, project);

    private static TapiImport? FromDllImport(IMethodSymbol method, DllImportData data, TapiProject project)
    {
        // A method read from metadata has its data and no attribute.
        var attribute = Find(method, "DllImportAttribute");

        var name = data.EntryPointName ?? method.Name;
        var isWide = data.CharacterSet is CharSet.Unicode or CharSet.Auto;
        var preserves = (method.MethodImplementationFlags & System.Reflection.MethodImplAttributes.PreserveSig) != 0;
        return new TapiImport(
            method,
            attribute,
            ImportKind.DllImport,
            name,
            data.CharacterSet,
            isWide ? TextMarshalling.Unicode : TextMarshalling.Ansi,
            !data.ExactSpelling,
            data.SetLastError,
            preserves,
            data.CallingConvention,
            project.Facts.Bind(name, isWide, !data.ExactSpelling),
            !DisablesMarshalling(method.ContainingAssembly));
    }

    private static TapiImport? FromLibraryImport(IMethodSymbol method, TapiProject project)
    {
        if (Find(method, LibraryImport) is not { } attribute)
        {
            return null;
        }

        var name = Named(attribute, "EntryPoint") as string ?? method.Name;
        var convention = CallConventionOf(method);
        return new TapiImport(
            method,
            attribute,
            ImportKind.LibraryImport,
            name,
            CharSet.None,
            TextOf(attribute),
            false,
            Named(attribute, "SetLastError") is true,
            true,
            convention,
            project.Facts.Bind(name, false, false),
            !DisablesMarshalling(method.ContainingAssembly));
    }

    private static TextMarshalling TextOf(AttributeData attribute)
    {
        // StringMarshalling: Custom = 0, Utf8 = 1, Utf16 = 2.
        if (attribute.NamedArguments.Any(argument => argument.Key == "StringMarshallingCustomType"))
        {
            return TextMarshalling.Custom;
        }

        return Named(attribute, "StringMarshalling") switch
        {
            1 => TextMarshalling.Utf8,
            2 => TextMarshalling.Unicode,
            _ => TextMarshalling.None,
        };
    }

    private static CallingConvention CallConventionOf(IMethodSymbol method)
    {
        var types = Find(method, "UnmanagedCallConvAttribute")
            ?.NamedArguments.FirstOrDefault(argument => argument.Key == "CallConvs").Value;
        return types is { Kind: TypedConstantKind.Array } array
            && array.Values.Any(value => value.Value is INamedTypeSymbol { Name: "CallConvCdecl" })
            ? CallingConvention.Cdecl
            : CallingConvention.Winapi;
    }

    /// <summary>Whether values are passed as they are, without runtime marshalling.</summary>
    public static bool DisablesMarshalling(IAssemblySymbol? assembly) =>
        assembly?.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "DisableRuntimeMarshallingAttribute") == true;

    private static AttributeData? Find(IMethodSymbol method, string name) => method.GetAttributes()
        .FirstOrDefault(
            attribute => attribute.AttributeClass?.Name == name
                && attribute.AttributeClass.ContainingNamespace?.ToDisplayString() == Interop);

    private static object? Named(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value;
}
