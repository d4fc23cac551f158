using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Facts;
using Tapi.Generator.Analyzers.Project;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.Analyzers.Constants;

/// <summary>Finds constants that have the name of a constant in tapi.h but not its value.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConstantValueAnalyzer() : ConstantAnalyzer(ConstantDescriptors.ConstantValue)
{
    private protected override Subjects Needs => Subjects.Imports | Subjects.Names;

    private protected override void Start(CompilationStartAnalysisContext context, TapiProject project)
    {
        OnConstant(context, constant =>
        {
            if (Find(constant.Name, project) is { } known && known.Value != constant.Value)
            {
                constant.Report(Wrong(constant.Location, constant.Name, constant.Value, known));
            }
        });
        context.RegisterSymbolAction(
            symbol =>
            {
                var type = (INamedTypeSymbol)symbol.Symbol;
                if (type.TypeKind == TypeKind.Enum && IsOwn(symbol.IsGeneratedCode, type.Locations.FirstOrDefault()?.SourceTree))
                {
                    CheckEnum(type, project, symbol);
                }
            },
            SymbolKind.NamedType);
        context.RegisterOperationAction(operation => CheckUse(operation, project), OperationKind.FieldReference);
    }

    /// <summary>The constant with exactly this name. A name that other libraries may use too counts only where TAPI is imported.</summary>
    private static ConstantFacts? Find(string name, TapiProject project)
    {
        if (name.Length < 3 || (!TapiName.MayBe(name) && !project.HasImports))
        {
            return null;
        }

        return project.Facts.Constants.Find(name) is { IsVersioned: false } known && (known.IsSpecific || project.HasImports)
            ? known
            : null;
    }

    private static void CheckEnum(INamedTypeSymbol type, TapiProject project, SymbolAnalysisContext context)
    {
        if (!TapiName.MayBe(type.Name) || !project.HasImports || project.Facts.Constants.GroupOfEnum(type.Name) is not { } group)
        {
            return;
        }

        foreach (var (field, value, known) in MirroredEnum.WrongMembers(type, group, project.Facts.Constants, context.CancellationToken))
        {
            context.ReportDiagnostic(Wrong(field.Locations.FirstOrDefault() ?? Location.None, field.Name, value, known));
        }
    }

    /// <summary>A constant of another assembly can only be seen where it is used.</summary>
    private static void CheckUse(OperationAnalysisContext context, TapiProject project)
    {
        var reference = (IFieldReferenceOperation)context.Operation;
        if (reference.Field is { HasConstantValue: true, Locations: { Length: > 0 } locations } field
            && locations[0].IsInMetadata
            && reference.Parent is not INameOfOperation
            && Bits.Of(field.ConstantValue) is { } value
            && Find(field.Name, project) is { } known
            && known.Value != value
            && IsOwn(context.IsGeneratedCode, reference.Syntax.SyntaxTree))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                ConstantDescriptors.ConstantValue, reference.Syntax.GetLocation(), field.Name, Text(value, known), known.Name, known.Text));
        }
    }

    private static Diagnostic Wrong(Location location, string name, uint value, ConstantFacts known) => Diagnostic.Create(
        ConstantDescriptors.ConstantValue,
        location,
        FixProperties.None.Add(FixProperties.Value, known.Text),
        name,
        Text(value, known),
        known.Name,
        known.Text);

    private static string Text(uint value, ConstantFacts known) => (known with { Value = value }).Text;
}
