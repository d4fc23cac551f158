using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tapi.Generator.Analyzers.Project;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Analyzers.Layouts;

/// <summary>Finds structures whose members are not where TAPI reads and writes them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StructureLayoutAnalyzer() : TapiAnalyzer(
    LayoutDescriptors.Offset,
    LayoutDescriptors.Size,
    LayoutDescriptors.Text,
    LayoutDescriptors.TooShort)
{
    // Fewer common names could be coincidence.
    private const int LeastNames = 3;

    private protected override void Start(CompilationStartAnalysisContext context, TapiProject project)
    {
        var used = new ConcurrentDictionary<INamedTypeSymbol, StructureUse>(SymbolEqualityComparer.Default);
        var own = new ConcurrentDictionary<INamedTypeSymbol, StructureLayout?>(SymbolEqualityComparer.Default);
        OnImport(context, project, import => Collect(import, used));
        context.RegisterSymbolAction(
            symbol =>
            {
                var type = (INamedTypeSymbol)symbol.Symbol;
                if (IsOwn(symbol.IsGeneratedCode, type.Locations.FirstOrDefault()?.SourceTree) && !StructureNames.IsGenerated(type))
                {
                    own[type] = StructureNames.HeaderOf(type, project);
                }
            },
            SymbolKind.NamedType);

        // How an import uses a structure counts more than its name, so both must be known.
        context.RegisterCompilationEndAction(end =>
        {
            foreach (var (type, named) in own.Select(item => (item.Key, item.Value)))
            {
                var report = used.TryGetValue(type, out var use) ? CheckUsed(type, use, project) : CheckNamed(type, named, project);
                if (report is not null)
                {
                    end.ReportDiagnostic(report);
                }
            }
        });
    }

    private static Diagnostic? CheckUsed(INamedTypeSymbol type, StructureUse use, TapiProject project) =>
        use.Header is { } header ? Check(type, header, use.IsWritten, [use.IsCopied], project, static (_, _) => true) : null;

    // Without imports from tapi32.dll, a name like the header's may belong to another system's structure.
    private static Diagnostic? CheckNamed(INamedTypeSymbol type, StructureLayout? header, TapiProject project) =>
        header is null || !project.HasImports
            ? null
            : Check(type, header, false, type.IsReferenceType ? [true] : [true, false], project, IsMeant);

    /// <summary>It is not always known whether values are marshaled, so only a layout that is wrong in either case is reported.</summary>
    private static Diagnostic? Check(
        INamedTypeSymbol type,
        StructureLayout layout,
        bool isWritten,
        bool[] copies,
        TapiProject project,
        Func<NativeLayout, HeaderMembers, bool> isMeant)
    {
        var header = new HeaderMembers(layout);
        var ways = copies.Select(isCopied => isCopied && !ImportReader.DisablesMarshalling(type.ContainingAssembly)).Distinct().ToList();
        LayoutDifference? first = null;
        foreach (var marshals in ways)
        {
            if (NativeLayout.Of(type, marshals) is not { } own
                || !isMeant(own, header)
                || LayoutComparison.Compare(type, own, header, project.Platforms, isWritten) is not { } difference)
            {
                return null;
            }

            first ??= difference;
        }

        return first?.Report(new LayoutRepairs(type, header, isWritten).Find(ways));
    }

    // A type that only shares the name may be the program's own, so its fields must start like the header's.
    private static bool IsMeant(NativeLayout own, HeaderMembers header)
    {
        var common = LayoutComparison.NamesInCommon(own, header);
        return common >= LeastNames
            && common * 2 >= own.Fields.Count
            && string.Equals(own.Fields[0].Name, header.Layout.Members[0].Model.Name, StringComparison.OrdinalIgnoreCase);
    }

    private static void Collect(ImportContext context, ConcurrentDictionary<INamedTypeSymbol, StructureUse> used)
    {
        foreach (var parameter in context.Import.Method.Parameters)
        {
            if (HeaderParameters.Of(parameter, context.Import) is not { Type: { Kind: CTypeKind.Structure, Pointers: 1 } fact } header
                || context.Project.Facts.Catalogue.Layout(fact.Name) is not { } layout
                || StructureOf(parameter) is not { } type)
            {
                continue;
            }

            // A pointer or an array may refer to more memory than one value of the type.
            var isAlone = parameter.Type is not (IPointerTypeSymbol or IArrayTypeSymbol);
            var use = new StructureUse(layout, header.IsOutput && isAlone, parameter.Type is not IPointerTypeSymbol);
            used.AddOrUpdate(type, use, (_, known) => known.And(use));
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
        return type is INamedTypeSymbol
        {
            SpecialType: SpecialType.None,
            EnumUnderlyingType: null,
            TypeKind: not Microsoft.CodeAnalysis.TypeKind.Delegate,
        } named
            ? named.OriginalDefinition
            : null;
    }

    /// <summary>What imports do with a structure.</summary>
    /// <param name="Header">The structure of the header; null where the type is used for several.</param>
    /// <param name="IsWritten">Whether TAPI fills it.</param>
    /// <param name="IsCopied">Whether the runtime passes a marshaled copy: nothing behind a pointer is converted.</param>
    private sealed record StructureUse(StructureLayout? Header, bool IsWritten, bool IsCopied)
    {
        public StructureUse And(StructureUse other) =>
            new(Header?.Name == other.Header?.Name ? Header : null, IsWritten || other.IsWritten, IsCopied || other.IsCopied);
    }
}
