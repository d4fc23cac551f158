using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tapi.Generator.Analyzers.Project;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Analyzers.Signatures;

/// <summary>Finds imports and callbacks with a calling convention other than TAPI's. x64 has only one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CallingConventionAnalyzer() : TapiAnalyzer(SignatureDescriptors.CallingConvention)
{
    private protected override void Start(CompilationStartAnalysisContext context, TapiProject project)
    {
        if (!project.Platforms.X86)
        {
            return;
        }

        OnImport(context, project, Check);
        var delegates = new CallbackDelegates(project);
        context.RegisterSymbolAction(symbol => CheckDelegate(symbol, delegates), SymbolKind.NamedType);
    }

    private static void CheckDelegate(SymbolAnalysisContext context, CallbackDelegates delegates)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind == TypeKind.Delegate
            && IsOwn(context.IsGeneratedCode, type.Locations.FirstOrDefault()?.SourceTree)
            && Conventions.Of(type, context.CancellationToken) is { } convention
            && delegates.Find(type) is not null)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                SignatureDescriptors.CallingConvention, convention.Location, type.Name, convention.Name));
        }
    }

    private static void Check(ImportContext context)
    {
        var import = context.Import;
        Report(context, import.Export?.Name ?? import.WrittenName, Conventions.Of(import, context.Cancellation));
        foreach (var parameter in import.Method.Parameters)
        {
            if (import.Export?.Parameter(parameter.Ordinal) is { Type.Kind: CTypeKind.Callback })
            {
                Report(context, parameter.Name, Conventions.Of(parameter));
            }
        }
    }

    private static void Report(ImportContext context, string name, WrittenConvention? convention)
    {
        if (convention is not null)
        {
            context.Report(Diagnostic.Create(SignatureDescriptors.CallingConvention, convention.Location, name, convention.Name));
        }
    }
}
