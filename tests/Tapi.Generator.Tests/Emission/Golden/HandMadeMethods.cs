using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution;
using Tapi.Generator.Resolution.Functions;
using Tapi.Generator.Resolution.Messages;
using Tapi.Generator.Resolution.Naming;
using Tapi.Generator.Resolution.Owners;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Tests.Emission.Golden;

/// <summary>Functions that no page made: the raw form, and a method for each way in which a function ends.</summary>
internal static class HandMadeMethods
{
    private static readonly OwnerClass System = new("TapiSystem", OwnerKind.System, string.Empty);

    private static readonly OwnerClass Device = new("LineDevice", OwnerKind.Device, "HLINEAPP");

    private static readonly EquatableArray<DocumentedError> Errors =
        HandMade.Of(new DocumentedError(new EnumMember("LineError", "NoMemory"), "LINEERR_NOMEM"));

    public static IEnumerable<(string Name, ApiItem Item)> All()
    {
        var text = new ResolvedType(CTypeKind.Char, "WCHAR", 1, PlatformSize.Pointer);
        var callback = new ResolvedType(CTypeKind.Callback, "LINECALLBACK", 0, PlatformSize.Pointer)
        {
            Signature = HandMade.Of(HandMade.Number, new ResolvedType(CTypeKind.Void, "VOID", 0, default)),
        };
        yield return (
            "RawFunction",
            new RawFunctionItem(
                "lineThingW",
                HandMade.Of(
                    new RawParameter("hCall", HandMade.Handle, "The call."),
                    new RawParameter("params", text, "Some text."),
                    new RawParameter("lpfnCallback", callback, string.Empty)),
                new ResolvedType(CTypeKind.Int32, "LONG", 0, new PlatformSize(4, 4)),
                false,
                HandMade.Docs));
        yield return ("Method", Method(Device, "Configure", false, AllArguments(), default));
        yield return ("MethodWithResults", Method(
            System, "Find", false, Outputs("lphIcon", "lpdwState", "lpdwPeriod", "lpTimes"), Values()));
        yield return ("ViewMethod", Method(HandMade.Line, "GetThing", false, WithHandle(Outputs("lpThing")), View()));
        yield return ("AsyncMethod", Method(HandMade.Line, "MakeCallAsync", true, WithHandle(Outputs("lphCall")), Call()));
        yield return ("AsyncViewMethod", Method(HandMade.Line, "GetThingAsync", true, WithHandle(Outputs("lpThing")), View()));
        yield return (
            "AsyncMethodWithBuffer",
            Method(
                HandMade.Line,
                "DevSpecificAsync",
                true,
                WithHandle(Buffer()),
                Of(new BytesOutput("lpParams", "Params", Length(), "Bytes."))));
        yield return ("MessageMethod", Gather());
        yield return ("ViewMethodWithObjects", Method(HandMade.Line, "GetCalls", false, WithHandle(Outputs("lpCalls")), Calls()));
        yield return ("ExtensionMethod", Method(Device, "NegotiateExtVersion", false, Outputs("lpdwExtVersion"), Version()));
        yield return ("StateWait", Wait());
        yield return (
            "ProxyOpening",
            new ProxyOpeningItem(
                Device,
                "OpenProxy",
                "Open",
                new ObjectOutput("lphLine", "Line", "Line", "HLINE", IsNullable: false, "The line."),
                "LineException",
                "LineRequestKinds",
                "LineRequestType",
                HandMade.Of<OpeningArgument>(
                    new FixedOpening(new EnumMember("LineOption", "Proxy")),
                    new PassedOpening(new ConstantArgument(Parameter("mode", isOptional: false), "LineMode", IsError: false)),
                    new ListOpening("LineParams", "Data"))));
        yield return (
            "ProxyReport",
            new ProxyReportItem(
                HandMade.Line,
                "ReportState",
                "ProxyMessage",
                new EnumMember("LineMessageId", "State"),
                "LineException",
                HandMade.Of(
                    new ReportParameter(MessageSlot.Param1, new SlotType(SlotKind.Handle, "HAGENT"), "agent", "The agent."),
                    new ReportParameter(MessageSlot.Param3, new SlotType(SlotKind.Constant, "LineState"), "state", "Its state.")),
                HandMade.Docs));
    }

    private static StateWaitItem Wait()
    {
        var busy = new EnumMember("LineState", "Busy");
        var idle = new EnumMember("LineState", "Idle");
        var properties = HandMade.MessageProperties();
        var values = HandMade.Of(new CurrentValue("LineState", MessageSlot.Param1), new CurrentValue("LineMode", MessageSlot.Param2));
        return new StateWaitItem(
            "Line",
            "line",
            "State",
            "StateMessage",
            properties[1],
            new EnumMember("LineState", "Open"),
            HandMade.Of(busy, idle),
            HandMade.Of("Mode"))
        {
            ExceptionType = "StateException",
            Now = new CurrentState(
                "GetStatus", new EnumMember("LineMessageId", "State"), values, properties.Skip(1).ToEquatableArray()),
        };
    }

    private static EquatableArray<Output> Calls() => Of(
        new ViewOutput("lpCalls", "Calls", "LineCallList", "LINECALLLIST", "The calls.") { Objects = new ObjectList("Call", "Calls") });

    private static EquatableArray<Output> Version() => Of(
        new ValueOutput("lpdwExtVersion", "ExtVersion", new NativeType(HandMade.Number), "The version.") { IsExtVersion = true });

    private static MethodItem Gather() => Method(
        HandMade.Line,
        "GatherDigitsAsync",
        true,
        WithHandle([
            new OutputArgument("lpsDigits"),
            new NumberArgument(Parameter("numDigits", isOptional: false)),
        ]),
        Of(new TextOutput("lpsDigits", "Digits", new SizeExpression(SizeOrigin.Value, "numDigits"), "The digits."))) with
    {
        Completion = new CompletingMessage("GatherDigitsMessage", new EnumMember("LineMessageId", "GatherDigits")),
    };

    private static MethodItem Method(
        OwnerClass owner, string name, bool isAsync, IEnumerable<Argument> arguments, EquatableArray<Output> outputs) =>
        new(
            owner,
            name,
            "lineThingW",
            isAsync,
            "LineException",
            "LineError",
            Errors,
            arguments.ToEquatableArray(),
            outputs,
            owner.Kind == OwnerKind.System ? HandMade.Docs with { Obsolete = new ObsoleteModel("lineBetter") } : HandMade.Docs)
        {
            TooSmall = new EnumMember("LineError", "StructureTooSmall"),
        };

    /// <summary>One argument of each kind that takes part in a plain call.</summary>
    private static IEnumerable<Argument> AllArguments() =>
    [
        new OwnArgument("hLineApp", OwnValue.Handle),
        new OwnArgument("dwDeviceID", OwnValue.DeviceId),
        new OwnArgument("dwAPIVersion", OwnValue.ApiVersion),
        new OwnArgument("dwAppAPIVersion", OwnValue.AppVersion),
        new OwnArgument("dwExtVersion", OwnValue.ExtVersion),
        new OwnArgument("dwCallbackInstance", OwnValue.CallbackInstance),
        new OwnArgument("dwReserved", OwnValue.Nothing),
        new FixedArgument("dwMode", new EnumMember("LineMode", "Fixed")),
        new NumberArgument(Parameter("number", isOptional: false)),
        new BooleanArgument(Parameter("enable", isOptional: false)),
        new CharacterArgument(Parameter("digit", isOptional: false)),
        new DurationArgument(Parameter("pause", isOptional: false), NumberMeaning.Milliseconds),
        new NativeNumberArgument(Parameter("port", isOptional: false), IsSigned: true),
        new VersionArgument(Parameter("highVersion", isOptional: false), VersionUse.High),
        new ConstantArgument(Parameter("state", isOptional: false), "LineState", IsError: false),
        new ConstantArgument(Parameter("error", isOptional: false), "LineError", IsError: true),
        new ConstantPairArgument(Parameter("privilege", isOptional: false), "LinePrivilege", "lock", "LineOptions"),
        new HandleArgument(Parameter("agent", isOptional: false), "HAGENT"),
        new ObjectArgument(Parameter("call", isOptional: false), "Call"),
        new TextArgument(Parameter("name", isOptional: false), TextForm.Unicode),
        new TextArgument(Parameter("ansi", isOptional: false), TextForm.Ansi),
        new TextArgument(Parameter("counted", isOptional: false), TextForm.Counted),
        new CountArgument("dwCountedSize", "counted", CountUnit.TextBytes),
        new BytesArgument(Parameter("data", isOptional: false), IsInOut: false),
        new CountArgument("dwSize", "data", CountUnit.Bytes),
        new ListArgument(Parameter("tones", isOptional: false), HandMadeValues.Times),
        new CountArgument("dwNumEntries", "tones", CountUnit.Entries),
        new ParameterObjectArgument(Parameter("params", isOptional: true), "LineParams", "LINEPARAMS"),
        new GuidArgument(Parameter("group", isOptional: true)),
        new RecordArgument(Parameter("timeouts", isOptional: true), HandMadeValues.Times),
    ];

    private static IEnumerable<Argument> Outputs(params string[] names) => names.Select(name => new OutputArgument(name));

    private static IEnumerable<Argument> WithHandle(IEnumerable<Argument> arguments) =>
        arguments.Prepend(new OwnArgument("hLine", OwnValue.Handle));

    private static IEnumerable<Argument> Buffer() =>
    [
        new BytesArgument(Parameter("params", isOptional: false), IsInOut: true),
        new CountArgument("dwSize", "params", CountUnit.Bytes),
    ];

    private static SizeExpression Length() => new(SizeOrigin.Length, "params");

    private static EquatableArray<Output> Values() => Of(
        new ValueOutput(
            "lphIcon", "Icon", new NativeType(new ResolvedType(CTypeKind.WindowHandle, "HICON", 0, PlatformSize.Pointer)), "An icon."),
        new ValueOutput("lpdwState", "State", new EnumType("LineState"), "The state."),
        new ValueOutput("lpdwPeriod", "Period", new MeaningType(NumberMeaning.Seconds), "A time."),
        new RecordOutput("lpTimes", "Times", HandMadeValues.Times, "Times."));

    private static EquatableArray<Output> View() => Of(new ViewOutput("lpThing", "Thing", "LineThing", "LINETHING", "The thing."));

    private static EquatableArray<Output> Call() => Of(new ObjectOutput("lphCall", "Call", "Call", "HCALL", IsNullable: true, "The call."));

    private static EquatableArray<Output> Of(params Output[] outputs) => HandMade.Of(outputs);

    private static CallerParameter Parameter(string name, bool isOptional) => new("dw" + name, name, isOptional, $"About {name}.");
}
