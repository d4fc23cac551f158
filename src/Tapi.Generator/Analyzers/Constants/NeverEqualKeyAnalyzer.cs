using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Project;

namespace Tapi.Generator.Analyzers.Constants;

/// <summary>
/// Finds tables of error codes in which an int is looked up and never found, because the int is sign-extended and the keys are unsigned.
/// Reports the rule NeverEqual.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NeverEqualKeyAnalyzer() : TapiAnalyzer(ConstantDescriptors.NeverEqual)
{
    private protected override Subjects Needs => Subjects.Imports | Subjects.Names;

    private protected override void Start(CompilationStartAnalysisContext context, TapiProject project) => context.RegisterOperationAction(
        operation =>
        {
            if (Lookup(operation.Operation) is var (table, key)
                && Widening.Of(key) == WidenedFrom.Int
                && IsOwn(operation.IsGeneratedCode, key.Syntax.SyntaxTree)
                && TableKeys.Of(table, operation.Compilation, operation.CancellationToken) is { } keys
                && keys.Select(item => ErrorNumber.Read(item, project)).ToList() is var errors
                && errors.TrueForAll(error => error?.Value is null or > 0)
                && errors.Find(error => error is { IsNamed: true } && Widening.Excludes(WidenedFrom.Int, error.Value)) is { } first)
            {
                operation.ReportDiagnostic(NeverEqualAnalyzer.Report(operation.Operation, first, WidenedFrom.Int, null));
            }
        },
        OperationKind.Invocation,
        OperationKind.PropertyReference);

    private static (IOperation Table, IOperation Key)? Lookup(IOperation operation) => operation switch
    {
        IInvocationOperation
        {
            Instance: { } table,
            TargetMethod.Name: "ContainsKey" or "TryGetValue" or "GetValueOrDefault" or "Contains",
            Arguments: { Length: > 0 } arguments,
        }
            => (table, arguments[0].Value),
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } table, Arguments: { Length: 1 } arguments } =>
            (table, arguments[0].Value),
        _ => null,
    };
}
