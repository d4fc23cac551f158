using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Messages;
using Tapi.Generator.Resolution.Naming;

namespace Tapi.Generator.Resolution.Functions;

/// <summary>The function that sends a proxy's messages becomes one typed method for each message that a proxy reports with.</summary>
internal static class ProxyReportResolver
{
    // The call, the message and its three parameters.
    private const int Arguments = 5;

    public static IEnumerable<ProxyReportItem> Resolve(FunctionModel function, MethodItem method, PageCatalogue catalogue)
    {
        var arguments = method.Arguments.OfType<CallerArgument>().ToList();
        var canSend = function.Role == FunctionRole.ProxyMessage
            && !method.IsAsync
            && arguments.Count == Arguments
            && arguments.Skip(1).All(argument => argument is NumberArgument);
        return catalogue.Messages
            .Where(
                message => canSend
                    && message.Role == MessageRole.ProxyReport
                    && ObjectEvents.DeviceType(message) == method.Owner.HandleType)
            .Select(message => new ProxyReportItem(
                method.Owner,
                ProxyNames.Report(message),
                method.MethodName,
                MessageNames.Id(message),
                method.ExceptionType,
                Parameters(message, catalogue).ToEquatableArray(),
                Documentation.Of(message).Brief()));
    }

    private static IEnumerable<ReportParameter> Parameters(MessageModel message, PageCatalogue catalogue) => message.Slots
        .Where(slot => slot.Slot != MessageSlot.Device && slot.Name is not null)
        .Select(slot => new ReportParameter(
            slot.Slot, new SlotTypes(message, catalogue).Of(slot.Type), MemberNames.Parameter(slot.Name!), slot.Summary));
}
