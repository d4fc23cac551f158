using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tapi.Generator.Analyzers.Facts;
using Tapi.Generator.Analyzers.Project;
using Tapi.Generator.Analyzers.Signatures.Abi;

namespace Tapi.Generator.Analyzers.Signatures;

/// <summary>
/// Compares the parameters of imports and of their callbacks' delegates with the header's, for three rules: their number, their types, and
/// the size of handles.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ParametersAnalyzer() : TapiAnalyzer(
    SignatureDescriptors.ParameterCount,
    SignatureDescriptors.ParameterType,
    SignatureDescriptors.HandleSize)
{
    private protected override void Start(CompilationStartAnalysisContext context, TapiProject project)
    {
        OnImport(context, project, Check);
        var delegates = new CallbackDelegates(project);
        context.RegisterSymbolAction(symbol => CheckDelegate(symbol, project, delegates), SymbolKind.NamedType);
    }

    private static void CheckDelegate(SymbolAnalysisContext context, TapiProject project, CallbackDelegates delegates)
    {
        // There are many short delegates, and none of them is a callback that lacks a parameter or two.
        var type = (INamedTypeSymbol)context.Symbol;
        if (type is not { TypeKind: TypeKind.Delegate, DelegateInvokeMethod.Parameters.Length: > 2 }
            || !IsOwn(context.IsGeneratedCode, type.Locations.FirstOrDefault()?.SourceTree)
            || delegates.Find(type) is not { } found)
        {
            return;
        }

        var reports = CallbackSignature.Check(found, project, context.CancellationToken).ToList();
        if (reports.Count > 0 && found.IsPassed(project, context.CancellationToken))
        {
            reports.ForEach(context.ReportDiagnostic);
        }
    }

    private static void Check(ImportContext context)
    {
        if (context.Import.Export is not { } export || context.Import.Method.IsVararg)
        {
            return;
        }

        if (ResultParameter.Count(context.Import) == export.Parameters.Length)
        {
            CheckTypes(context, export);
        }
        else
        {
            var names = string.Join(", ", export.Parameters.Select(parameter => parameter.Name));
            context.Report(Diagnostic.Create(
                SignatureDescriptors.ParameterCount,
                context.Import.Location,
                export.Name,
                export.Parameters.Length,
                names,
                ResultParameter.Describe(context.Import)));
        }
    }

    private static void CheckTypes(ImportContext context, ExportFacts export)
    {
        var reader = new AbiReader(context.Import.RuntimeMarshalling);
        var platforms = context.Project.Platforms;
        foreach (var parameter in context.Import.Method.Parameters)
        {
            var slot = HeaderSlot.Of(export.Parameters[parameter.Ordinal]);
            if (ParameterReport.Of(parameter, reader.Parameter(parameter), slot, export.Name, platforms, true, context.Cancellation)
                is { } report)
            {
                context.Report(report);
            }
        }

        if (ResultParameter.Of(context.Import, reader) is { } shape)
        {
            var last = export.Parameters[export.Parameters.Length - 1];
            var declared = "out " + context.Import.Method.ReturnType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
            if (ParameterReport.Create(
                shape,
                HeaderSlot.Of(last),
                export.Name,
                platforms,
                last.Name,
                declared,
                () => context.Import.Location,
                false) is { } report)
            {
                context.Report(report);
            }
        }
    }
}
