using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Tapi.Generator.Analyzers.Facts;
using Tapi.Generator.Analyzers.Project;
using Tapi.Generator.Reading.Inference;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Analyzers.Texts;

/// <summary>What determines how a parameter's text is passed.</summary>
internal enum TextSource
{
    /// <summary>The import's attribute, or nothing.</summary>
    Import,

    /// <summary>The parameter's MarshalAs.</summary>
    Parameter,

    /// <summary>The type leaves no choice.</summary>
    Type,
}

/// <summary>The text that a parameter of an import passes.</summary>
internal readonly record struct ParameterText(IParameterSymbol Parameter, TextMarshalling Form, TextSource Source)
{
    /// <summary>The parameters that pass text of a known form, and are text in tapi.h in the export's own encoding.</summary>
    public static IEnumerable<ParameterText> AllOf(TapiImport import, TapiFacts facts)
    {
        foreach (var parameter in import.Method.Parameters)
        {
            if (IsText(parameter, import, facts) && Of(parameter, import) is { } text)
            {
                yield return text;
            }
        }
    }

    /// <summary>Whether the attribute also applies to a parameter that is not text in tapi.h.</summary>
    public static bool RulesOther(TapiImport import, TapiFacts facts) => import.Method.Parameters.Any(parameter =>
        !IsText(parameter, import, facts) && Of(parameter, import) is { Source: TextSource.Import });

    private static bool IsText(IParameterSymbol parameter, TapiImport import, TapiFacts facts) =>
        HeaderParameters.Of(parameter, import) is { } header
        && (import.Export is { Encoding: ExportEncoding.None } export
            ? IsOnlyAnsi(header, export, facts)

            // The page has the type of the W form; a text that is ANSI in both forms is not a Char there.
            : TypeResolver.Resolve(header.Model.Type, facts.Catalogue) is { Kind: CTypeKind.Char, Pointers: 1 });

    // Bytes that are not text, such as user-user information, have no z in their prefix.
    private static bool IsOnlyAnsi(ParameterFacts header, ExportFacts export, TapiFacts facts) =>
        header.Type is { Kind: CTypeKind.Byte, Pointers: 1 }
        && HungarianPrefix.Of(header.Name) == "lpsz"
        && !facts.Exists(export.Name + "W");

    private static ParameterText? Of(IParameterSymbol parameter, TapiImport import)
    {
        if (parameter.Type is IPointerTypeSymbol { PointedAtType.SpecialType: SpecialType.System_Char }
            && parameter.RefKind == RefKind.None)
        {
            return new ParameterText(parameter, TextMarshalling.Unicode, TextSource.Type);
        }

        if (parameter.RefKind != RefKind.None
            || !IsMarshalledText(parameter.Type, import)
            || (import.Kind == ImportKind.DllImport && !import.RuntimeMarshalling))
        {
            return null;
        }

        if (parameter.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "MarshalUsingAttribute"))
        {
            return null;
        }

        if (MarshalAs.Of(parameter.GetAttributes()) is { Type: var type })
        {
            return parameter.Type is IArrayTypeSymbol ? null : FromMarshalAs(parameter, type, import);
        }

        return import.Text is TextMarshalling.Ansi or TextMarshalling.Unicode or TextMarshalling.Utf8
            ? new ParameterText(parameter, import.Text, TextSource.Import)
            : null;
    }

    private static ParameterText? FromMarshalAs(IParameterSymbol parameter, UnmanagedType type, TapiImport import) => type switch
    {
        UnmanagedType.LPStr => new ParameterText(parameter, TextMarshalling.Ansi, TextSource.Parameter),
        UnmanagedType.LPWStr => new ParameterText(parameter, TextMarshalling.Unicode, TextSource.Parameter),
        MarshalAs.Utf8Text => new ParameterText(parameter, TextMarshalling.Utf8, TextSource.Parameter),

        // Its meaning changed between runtimes where it does not agree with the import.
        UnmanagedType.LPTStr when import.Text == TextMarshalling.Unicode =>
            new ParameterText(parameter, TextMarshalling.Unicode, TextSource.Import),
        _ => null,
    };

    private static bool IsMarshalledText(ITypeSymbol type, TapiImport import) => type switch
    {
        { SpecialType: SpecialType.System_String } => true,
        IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Char, Rank: 1 } => true,
        INamedTypeSymbol { Name: "StringBuilder", ContainingNamespace: { Name: "Text", ContainingNamespace.Name: "System" } } =>
            import.Kind == ImportKind.DllImport,
        _ => false,
    };
}
