using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Messages;
using Tapi.Generator.Resolution.Naming;
using Tapi.Generator.Resolution.Owners;

namespace Tapi.Generator.Resolution.Functions;

/// <summary>The method with which an ACD handler sends a message of one kind.</summary>
/// <param name="Send">The method that sends messages of all kinds.</param>
/// <param name="Id">The message.</param>
internal sealed record ProxyReportItem(
    OwnerClass Owner,
    string MethodName,
    string Send,
    EnumMember Id,
    string ExceptionType,
    EquatableArray<ReportParameter> Parameters,
    Documentation Docs) : ApiItem(Owner.Name, MethodName);

/// <summary>A parameter of the message.</summary>
internal sealed record ReportParameter(MessageSlot Slot, SlotType Type, string Name, PageText Summary);
