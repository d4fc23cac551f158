using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.Analyzers.Project;

namespace Tapi.Generator.Analyzers.GeneratedApi;

/// <summary>Finds calls that a method makes and that it neither disposes nor hands to anybody.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UndisposedCallAnalyzer() : TapiAnalyzer(GeneratedApiDescriptors.UndisposedCall)
{
    private const string Call = nameof(Call);
    private const string Handle = nameof(Handle);

    private protected override Subjects Needs => Subjects.Api;

    private protected override void Start(CompilationStartAnalysisContext context, TapiProject project)
    {
        if (GeneratedMember.In(context.Compilation) is { } generated)
        {
            context.RegisterOperationAction(operation => Check(operation, generated), OperationKind.Await);
        }
    }

    private static void Check(OperationAnalysisContext context, GeneratedMember generated)
    {
        var wait = (IAwaitOperation)context.Operation;
        if (context.IsGeneratedCode
            || wait.Type is not { Name: Call } type
            || Source(wait.Operation) is not { TargetMethod: var method }
            || !IsCertain(method)
            || !generated.Contains(method)
            || !generated.Contains(type))
        {
            return;
        }

        var graphs = MethodBodies.Around(context);
        var graph = graphs.Find(wait);
        if (FunctionGraphs.IsReachable(graph, wait)
            && ValueTrace.Follow(wait, graphs, context.CancellationToken) is { } uses
            && uses.All(use => use.Kind is UseKind.Logged or UseKind.Compared
                || (use.Kind == UseKind.Other && !MayKeep(use.Operation))))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                GeneratedApiDescriptors.UndisposedCall, wait.Syntax.GetLocation(), $"{method.ContainingType.Name}.{method.Name}"));
        }
    }

    /// <summary>Whether there is always a call: a transfer makes none unless it is asked for a conference.</summary>
    private static bool IsCertain(IMethodSymbol method) =>
        method.ReturnType is INamedTypeSymbol { TypeArguments: [{ NullableAnnotation: not NullableAnnotation.Annotated }] };

    /// <summary>The call whose task is awaited.</summary>
    private static IInvocationOperation? Source(IOperation task)
    {
        var call = task as IInvocationOperation;
        while (call is { Instance: IInvocationOperation inner } && TaskType.IsReshaping(call.TargetMethod))
        {
            call = inner;
        }

        return call;
    }

    /// <summary>Whether a use disposes the call, or gives it to something that may.</summary>
    private static bool MayKeep(IOperation use) => use switch
    {
        IInvocationOperation { TargetMethod: { Name: var name } method } =>
            name.StartsWith("Dispose", StringComparison.Ordinal) || method.IsExtensionMethod,
        IPropertyReferenceOperation { Property.Name: Handle } handle => IsStored(handle),
        IPropertyReferenceOperation or IBinaryOperation or IIsPatternOperation => false,
        _ => true,
    };

    /// <summary>Whether the program keeps the handle, to release the call by it later.</summary>
    private static bool IsStored(IPropertyReferenceOperation handle)
    {
        IOperation value = handle;
        while (value.Parent is IPropertyReferenceOperation or IConversionOperation or IParenthesizedOperation)
        {
            value = value.Parent;
        }

        return value.Parent is IAssignmentOperation or IVariableInitializerOperation or IReturnOperation;
    }
}
