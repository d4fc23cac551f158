using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.Analyzers.Project;

namespace Tapi.Generator.Analyzers.Handles;

/// <summary>Finds calls that are deallocated right after they are dropped, before they are idle.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EarlyReleaseAnalyzer() : TapiAnalyzer(HandleDescriptors.EarlyRelease)
{
    private protected override void Start(CompilationStartAnalysisContext context, TapiProject project) => OnCall(context, project, Check);

    private static void Check(CallContext context)
    {
        if (context.Import.Export is { } export
            && HandleFacts.Dropped(export) is { } handle
            && context.Call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value is { } dropped
            && Variables.OrMember(OperationTree.WithoutAnyConversion(dropped)) is { } variable
            && !ReleasesMore(context, handle)
            && new DropPaths(context, handle, variable).FindRelease() is { } release)
        {
            context.Analysis.ReportDiagnostic(Diagnostic.Create(
                HandleDescriptors.EarlyRelease,
                release.Syntax.GetLocation(),
                context.Project.Import(release.TargetMethod)!.Export!.Name,
                export.Name));
        }
    }

    /// <summary>Whether the method also releases what the handle belongs to, so that all of it ends anyway.</summary>
    private static bool ReleasesMore(CallContext context, string handle) =>
        OperationTree.Root(context.Call).Descendants().OfType<IInvocationOperation>().Any(call =>
            context.Project.Import(call.TargetMethod)?.Export is { } export
            && HandleFacts.Released(export) is { } other
            && other != handle);
}
