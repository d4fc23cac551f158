using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.Analyzers.Project;

namespace Tapi.Generator.Analyzers.Handles;

/// <summary>Finds calls that are answered although the project opens all of its lines only to monitor them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MonitoredCallAnalyzer() : TapiAnalyzer(HandleDescriptors.MonitoredCall)
{
    private const string Privileges = "dwPrivileges";
    private const string Monitor = "LINECALLPRIVILEGE_MONITOR";
    private const string Owner = "LINECALLPRIVILEGE_OWNER";

    private protected override void Start(CompilationStartAnalysisContext context, TapiProject project)
    {
        var answers = new ConcurrentBag<(SyntaxNode Place, string Function)>();
        var monitors = new ConcurrentBag<bool>();
        OnCall(context, project, call =>
        {
            switch (call.Import.Export?.Function.Name)
            {
                case "lineAnswer":
                    answers.Add((call.Call.Syntax, call.Import.Export.Name));
                    break;
                case "lineOpen":
                    monitors.Add(OnlyMonitors(call));
                    break;
                case "lineSetCallPrivilege" or "lineHandoff" or "lineMakeCall":
                    monitors.Add(false);
                    break;
            }
        });
        context.RegisterCompilationEndAction(end =>
        {
            foreach (var (place, function) in monitors.IsEmpty || !monitors.All(item => item) ? [] : answers)
            {
                end.ReportDiagnostic(Diagnostic.Create(HandleDescriptors.MonitoredCall, place.GetLocation(), function, Monitor, Owner));
            }
        });
    }

    private static bool OnlyMonitors(CallContext call)
    {
        var catalogue = call.Project.Facts.Catalogue;
        var privileges = call.Call.Arguments.FirstOrDefault(
            argument => HeaderParameters.Of(argument.Parameter, call.Import)?.Name == Privileges);
        return privileges is not null
            && WholeNumber.Of(privileges.Value) is { } value
            && catalogue.Constant(Monitor) is { Value: var monitor }
            && catalogue.Constant(Owner) is { Value: var owner }
            && (value & monitor) != 0
            && (value & owner) == 0;
    }
}
