using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tapi.Generator.Analyzers.Facts;
using Tapi.Generator.Analyzers.Project;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Analyzers.Texts;

/// <summary>Finds structures that are passed to both ANSI and Unicode exports of a project.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SharedStructureAnalyzer() : TapiAnalyzer(TextDescriptors.SharedStructure)
{
    private protected override void Start(CompilationStartAnalysisContext context, TapiProject project) =>
        OnImport(context, project, Check);

    private static void Check(ImportContext context)
    {
        if (context.Import.Export is not { Encoding: ExportEncoding.Ansi } export)
        {
            return;
        }

        foreach (var type in context.Import.Method.Parameters
            .Select(parameter => TypeOf(parameter, context.Import, context.Project.Facts))
            .OfType<INamedTypeSymbol>())
        {
            var imports = DeclaredImports.Of(context.Project).Where(import => Takes(import, type, context.Project.Facts)).ToList();
            var wide = imports.FirstOrDefault(import => import.Export!.Encoding == ExportEncoding.Unicode);

            // Both forms of one function are imported on purpose. A structure is reported once.
            if (wide is not null
                && imports.GroupBy(import => import.Export!.Function.Name).All(
                    forms => forms.Select(import => import.Export!.Encoding).Distinct().Count() == 1)
                && imports.FirstOrDefault(import => import.Export!.Encoding == ExportEncoding.Ansi) is { } first
                && SymbolEqualityComparer.Default.Equals(first.Method, context.Import.Method))
            {
                context.Report(Diagnostic.Create(
                    TextDescriptors.SharedStructure, context.Import.Location, type.Name, export.Name, wide.Export!.Name));
            }
        }
    }

    private static bool Takes(TapiImport import, INamedTypeSymbol type, TapiFacts facts) => import.Export is not null
        && import.Method.Parameters.Any(parameter => SymbolEqualityComparer.Default.Equals(TypeOf(parameter, import, facts), type));

    /// <summary>The type of a parameter that is a structure with texts in tapi.h.</summary>
    private static INamedTypeSymbol? TypeOf(IParameterSymbol parameter, TapiImport import, TapiFacts facts)
    {
        var type = (parameter.Type as IPointerTypeSymbol)?.PointedAtType ?? parameter.Type;
        var isPassed = parameter.Type is IPointerTypeSymbol || parameter.RefKind != RefKind.None || type.IsReferenceType;
        return isPassed
            && type is INamedTypeSymbol
            {
                SpecialType: SpecialType.None,
                IsGenericType: false,
                TypeKind: Microsoft.CodeAnalysis.TypeKind.Struct or Microsoft.CodeAnalysis.TypeKind.Class,
            } named
            && HeaderParameters.Of(parameter, import)?.Type is { Kind: CTypeKind.Structure, Pointers: 1 } header
            && facts.Catalogue.Structure(header.Name) is { } page
            && page.Members.Any(
                member => member.Content is { Kind: ContentKind.Text or ContentKind.Texts } && named.GetMembers(member.Name).Length == 1)
                ? named
                : null;
    }
}
