using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.Analyzers.Project;

namespace Tapi.Generator.Analyzers.Signatures;

/// <summary>A calling convention other than TAPI's, and where it is written.</summary>
internal sealed record WrittenConvention(string Name, Location Location);

/// <summary>
/// Reads the calling conventions of imports, delegates and function pointers; null for a convention that is right or not specified.
/// </summary>
internal static class Conventions
{
    public static WrittenConvention? Of(TapiImport import, CancellationToken cancellation)
    {
        if (Name(import.Method.GetDllImportData()?.CallingConvention ?? CallingConvention.Winapi) is { } name)
        {
            return new WrittenConvention(name, AttributePlace.Of(import, "CallingConvention", cancellation));
        }

        if (import.Method
            .GetAttributes()
            .FirstOrDefault(attribute => attribute.AttributeClass?.Name == "UnmanagedCallConvAttribute") is not { } written)
        {
            return null;
        }

        var types = written.NamedArguments.FirstOrDefault(argument => argument.Key == "CallConvs").Value;
        var convention = types is { Kind: TypedConstantKind.Array, IsNull: false }
            ? types.Values.Select(value => Name((value.Value as INamedTypeSymbol)?.Name)).FirstOrDefault(found => found is not null)
            : null;
        return convention is null ? null : new WrittenConvention(convention, Place(written, cancellation) ?? import.Location);
    }

    public static WrittenConvention? Of(INamedTypeSymbol type, CancellationToken cancellation)
    {
        var written = type.GetAttributes().FirstOrDefault(
            attribute => attribute.AttributeClass?.Name == "UnmanagedFunctionPointerAttribute");
        return written?.ConstructorArguments.FirstOrDefault().Value is int value && Name((CallingConvention)value) is { } name
            ? new WrittenConvention(name, FirstArgument(written, cancellation) ?? type.Locations.FirstOrDefault() ?? Location.None)
            : null;
    }

    public static WrittenConvention? Of(IParameterSymbol parameter) =>
        parameter.Type is IFunctionPointerTypeSymbol { Signature.CallingConvention: var convention }
        && convention is System.Reflection.Metadata.SignatureCallingConvention.CDecl
            or System.Reflection.Metadata.SignatureCallingConvention.ThisCall
            or System.Reflection.Metadata.SignatureCallingConvention.FastCall
            ? new WrittenConvention(convention.ToString().ToLowerInvariant(), parameter.Locations.FirstOrDefault() ?? Location.None)
            : null;

    private static string? Name(CallingConvention convention) => convention switch
    {
        CallingConvention.Cdecl => "cdecl",
        CallingConvention.ThisCall => "thiscall",
        CallingConvention.FastCall => "fastcall",
        _ => null,
    };

    private static string? Name(string? type) => type switch
    {
        "CallConvCdecl" => "cdecl",
        "CallConvThiscall" => "thiscall",
        "CallConvFastcall" => "fastcall",
        _ => null,
    };

    private static Location? Place(AttributeData attribute, CancellationToken cancellation) =>
        attribute.ApplicationSyntaxReference?.GetSyntax(cancellation).GetLocation();

    private static Location? FirstArgument(AttributeData attribute, CancellationToken cancellation) =>
        (attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) as AttributeSyntax)
            ?.ArgumentList?.Arguments.FirstOrDefault()?.GetLocation();
}
