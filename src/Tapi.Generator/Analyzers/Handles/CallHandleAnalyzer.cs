using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Project;

namespace Tapi.Generator.Analyzers.Handles;

/// <summary>Finds dropped calls whose handles nothing can deallocate.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CallHandleAnalyzer() : TapiAnalyzer(HandleDescriptors.CallHandle, HandleDescriptors.ForgottenHandle)
{
    private protected override void Start(CompilationStartAnalysisContext context, TapiProject project)
    {
        var usage = new HandleUsage(project);
        context.RegisterOperationAction(
            operation =>
            {
                // Generated code can deallocate what the project's own code drops.
                var call = (IInvocationOperation)operation.Operation;
                if (project.Import(call.TargetMethod)?.Export is { } export)
                {
                    usage.NoteCall(call, export, IsOwn(operation.IsGeneratedCode, call.Syntax.SyntaxTree));
                }
                else
                {
                    usage.NoteArguments(call);
                }
            },
            OperationKind.Invocation);
        context.RegisterOperationAction(
            operation =>
            {
                if (project.Import(((IMethodReferenceOperation)operation.Operation).Method) is { } import)
                {
                    usage.NoteReference(import);
                }
            },
            OperationKind.MethodReference);
        context.RegisterOperationAction(
            operation => usage.NoteField((IFieldReferenceOperation)operation.Operation), OperationKind.FieldReference);
        context.RegisterCompilationEndAction(end =>
        {
            foreach (var drop in usage.Drops.Where(usage.Leaks))
            {
                if (ReleaseOf(drop.Handle, project) is { } release && !IsOffered(release, project))
                {
                    end.ReportDiagnostic(drop.Forgotten is { } field && usage.IsReleased(drop.Handle)
                        ? Diagnostic.Create(HandleDescriptors.ForgottenHandle, drop.Location, field.Name, drop.Export, release)
                        : Diagnostic.Create(HandleDescriptors.CallHandle, drop.Location, drop.Export, release));
                }
            }
        });
    }

    private static string? ReleaseOf(string handle, TapiProject project) => project.Facts.ExportNames
        .Where(name => project.Facts.Export(name) is { } export && HandleFacts.Released(export) == handle)
        .OrderBy(name => name, StringComparer.Ordinal)
        .FirstOrDefault();

    /// <summary>Whether users of this library can deallocate the handle.</summary>
    private static bool IsOffered(string release, TapiProject project) =>
        project.Compilation.Options.OutputKind is OutputKind.DynamicallyLinkedLibrary or OutputKind.NetModule
        && DeclaredImports.Of(project).Any(import => import.Export?.Name == release && IsPublic(import.Method));

    private static bool IsPublic(ISymbol? symbol)
    {
        for (; symbol is IMethodSymbol or INamedTypeSymbol; symbol = symbol.ContainingType)
        {
            if (symbol.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
            {
                return false;
            }
        }

        return true;
    }
}
