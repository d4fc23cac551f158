using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tapi.Generator.Analyzers.Facts;
using Tapi.Generator.Analyzers.Project;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.Analyzers.Texts;

/// <summary>Finds structures whose text fields .NET marshals in a different encoding from the export's.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StructureTextAnalyzer() : TapiAnalyzer(TextDescriptors.StructureText)
{
    private protected override void Start(CompilationStartAnalysisContext context, TapiProject project) =>
        OnImport(context, project, Check);

    private static void Check(ImportContext context)
    {
        var import = context.Import;
        if (import.Export is not { Encoding: not ExportEncoding.None, Function.IsUnicode: true } export)
        {
            return;
        }

        var isWide = export.Encoding == ExportEncoding.Unicode;
        foreach (var parameter in import.Method.Parameters)
        {
            if (StructureText.Of(parameter, import, context.Project) is not { } text || text.IsUnicode == isWide || text.NeedsWide(import))
            {
                continue;
            }

            // The other encoding is right only if every import that takes the structure has it, and only if there is an attribute to
            // change.
            var value = isWide ? "Unicode" : "Ansi";
            var attribute = text.Attribute?.ApplicationSyntaxReference;
            var isSure = attribute is not null
                && (isWide || import.Text != TextMarshalling.Unicode)
                && !IsShared(text.Type, export.Encoding, context.Project);
            var places = isSure
                ? ImmutableArray.Create(attribute!.GetSyntax(context.Cancellation).GetLocation())
                : ImmutableArray<Location>.Empty;
            context.Report(Diagnostic.Create(
                TextDescriptors.StructureText,
                parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(context.Cancellation).GetLocation() ?? import.Location,
                places,
                isSure ? FixProperties.None.Add(FixProperties.Value, value) : FixProperties.None,
                export.Name,
                isWide ? "Unicode" : "ANSI",
                text.Type.Name,
                text.Field.Name,
                isWide ? "ANSI" : "Unicode",
                value));
        }
    }

    private static bool IsShared(INamedTypeSymbol type, ExportEncoding encoding, TapiProject project) =>
        DeclaredImports.Of(project).Any(import => import.Export is { } export
            && export.Encoding != encoding
            && import.Method.Parameters.Any(parameter => SymbolEqualityComparer.Default.Equals(parameter.Type, type)));
}
