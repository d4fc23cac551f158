using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tapi.Generator.Analyzers.Imports;
using Tapi.Generator.Analyzers.Layouts;
using Tapi.Generator.Diagnostics;
using Tapi.Generator.Resolution.Structures;
using TypeKind = Tapi.Generator.Resolution.Types.TypeKind;

namespace Tapi.Generator.Analyzers.Declarations;

/// <summary>Finds structures whose members do not lie where TAPI reads and writes them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StructureLayoutAnalyzer : TapiAnalyzer
{
    // Fewer names in common can be chance.
    private const int LeastNames = 3;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(LayoutDescriptors.Offset, LayoutDescriptors.Size, LayoutDescriptors.TooShort);

    private protected override void Start(CompilationStartAnalysisContext context, TapiProject project)
    {
        var used = new ConcurrentDictionary<INamedTypeSymbol, (StructureLayout Header, bool IsWritten)>(SymbolEqualityComparer.Default);
        var named = new ConcurrentDictionary<INamedTypeSymbol, StructureLayout>(SymbolEqualityComparer.Default);
        OnImport(context, project, import => Collect(import, used));
        context.RegisterSymbolAction(
            symbol =>
            {
                var type = (INamedTypeSymbol)symbol.Symbol;
                if (IsOwn(symbol.IsGeneratedCode, type.Locations.FirstOrDefault()?.SourceTree)
                    && !StructureNames.IsGenerated(type)
                    && StructureNames.HeaderOf(type, project) is { } header)
                {
                    named[type] = header;
                }
            },
            SymbolKind.NamedType);

        // What an import says a structure is counts for more than its name, so both must be known.
        context.RegisterCompilationEndAction(end =>
        {
            foreach (var type in used.Keys.Concat(named.Keys).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default))
            {
                var isUsed = used.TryGetValue(type, out var use);
                if (Check(type, isUsed ? use.Header : named[type], isUsed && use.IsWritten, isUsed, project) is { } report)
                {
                    end.ReportDiagnostic(report);
                }
            }
        });
    }

    private static Diagnostic? Check(INamedTypeSymbol type, StructureLayout layout, bool isWritten, bool isUsed, TapiProject project)
    {
        if (NativeLayout.Of(type, !ImportReader.DisablesMarshalling(type.ContainingAssembly)) is not { } own)
        {
            return null;
        }

        var header = new HeaderMembers(layout);
        var common = LayoutComparison.NamesInCommon(own, header);
        return isUsed || (common >= LeastNames && common * 2 >= own.Fields.Count)
            ? LayoutComparison.Compare(type, own, header, project.Platforms, isWritten)
            : null;
    }

    private static void Collect(ImportContext context, ConcurrentDictionary<INamedTypeSymbol, (StructureLayout Header, bool IsWritten)> used)
    {
        var import = context.Import;
        if (import.Export is not { } export || export.Parameters.Length != import.Method.Parameters.Length)
        {
            return;
        }

        foreach (var parameter in import.Method.Parameters)
        {
            var fact = export.Parameters[parameter.Ordinal];
            if (fact.Type is not { Kind: TypeKind.Structure, Pointers: 1 }
                || context.Project.Facts.Catalogue.Layout(fact.Type.Name) is not { } header
                || StructureOf(parameter) is not { } type
                || type.DeclaringSyntaxReferences.IsEmpty)
            {
                continue;
            }

            var isWritten = fact.IsOutput && parameter.RefKind is RefKind.Out or RefKind.Ref;
            used.AddOrUpdate(type, (header, isWritten), (_, known) => (known.Header, known.IsWritten || isWritten));
        }
    }

    private static INamedTypeSymbol? StructureOf(IParameterSymbol parameter)
    {
        var type = parameter.Type switch
        {
            IPointerTypeSymbol pointer => pointer.PointedAtType,
            IArrayTypeSymbol array => array.ElementType,
            _ when parameter.RefKind != RefKind.None || parameter.Type.IsReferenceType => parameter.Type,
            _ => null,
        };
        return type is INamedTypeSymbol { SpecialType: SpecialType.None, EnumUnderlyingType: null, TypeKind: not Microsoft.CodeAnalysis.TypeKind.Delegate } named
            ? named.OriginalDefinition
            : null;
    }
}
