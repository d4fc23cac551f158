using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Facts;
using Tapi.Generator.Analyzers.Project;

namespace Tapi.Generator.Analyzers.Constants;

/// <summary>
/// The base class of rules about declared constants: const fields and locals, enum members, and static fields initialized with a constant.
/// </summary>
public abstract class ConstantAnalyzer : TapiAnalyzer
{
    private protected ConstantAnalyzer(params DiagnosticDescriptor[] descriptors)
        : base(descriptors)
    {
    }

    /// <summary>Runs an action for each declared constant whose value is an integer.</summary>
    private protected static void OnConstant(CompilationStartAnalysisContext context, Action<ConstantContext> action)
    {
        context.RegisterSymbolAction(
            symbol =>
            {
                var field = (IFieldSymbol)symbol.Symbol;
                if (field.HasConstantValue && Bits.Of(field.ConstantValue) is { } value && IsOwn(symbol.IsGeneratedCode, Tree(field)))
                {
                    action(new ConstantContext(field, value, symbol.ReportDiagnostic, symbol.CancellationToken));
                }
            },
            SymbolKind.Field);
        context.RegisterOperationAction(
            operation =>
            {
                var initializer = (IFieldInitializerOperation)operation.Operation;
                foreach (var field in initializer.InitializedFields)
                {
                    if (field is { IsStatic: true, HasConstantValue: false }
                        && ValueOf(initializer.Value) is { } value
                        && IsOwn(operation.IsGeneratedCode, Tree(field)))
                    {
                        // An editor offers no fix for a report outside the current operation.
                        var context = new ConstantContext(field, value, operation.ReportDiagnostic, operation.CancellationToken);
                        action(context with { Location = initializer.Value.Syntax.GetLocation() });
                    }
                }
            },
            OperationKind.FieldInitializer);
        context.RegisterOperationAction(
            operation =>
            {
                var local = ((IVariableDeclaratorOperation)operation.Operation).Symbol;
                if (local.HasConstantValue && Bits.Of(local.ConstantValue) is { } value && IsOwn(operation.IsGeneratedCode, Tree(local)))
                {
                    action(new ConstantContext(local, value, operation.ReportDiagnostic, operation.CancellationToken));
                }
            },
            OperationKind.VariableDeclarator);
    }

    private static SyntaxTree? Tree(ISymbol symbol) => symbol.Locations.FirstOrDefault()?.SourceTree;

    // IntPtr has no constants, so it is created from a number.
    private static uint? ValueOf(IOperation value) => value switch
    {
        { ConstantValue: { HasValue: true, Value: { } constant } } => Bits.Of(constant),
        IObjectCreationOperation
        {
            Type.SpecialType: SpecialType.System_IntPtr or SpecialType.System_UIntPtr,
            Arguments: { Length: 1 } arguments,
        } => ValueOf(arguments[0].Value),
        IConversionOperation { Type.SpecialType: SpecialType.System_IntPtr or SpecialType.System_UIntPtr } conversion =>
            ValueOf(conversion.Operand),
        _ => null,
    };
}

/// <summary>A declared constant under analysis.</summary>
/// <param name="Value">Its value as 32 bits.</param>
internal sealed record ConstantContext(ISymbol Symbol, uint Value, Action<Diagnostic> Report, CancellationToken Cancellation)
{
    public string Name => Symbol.Name;

    /// <summary>Where to report a problem with it.</summary>
    public Location Location { get; init; } = Symbol.Locations.FirstOrDefault() ?? Location.None;
}
