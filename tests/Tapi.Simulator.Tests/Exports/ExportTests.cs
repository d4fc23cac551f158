namespace Tapi.Simulator.Tests.Exports;

public class ExportTests
{
    [Theory]
    [InlineData("lineInitializeExW")]
    [InlineData("lineNegotiateAPIVersion")]
    [InlineData("lineOpenW")]
    [InlineData("lineClose")]
    [InlineData("lineShutdown")]
    [InlineData("lineGetMessage")]
    [InlineData("lineGetDevCapsW")]
    [InlineData("lineGetCallInfoW")]
    [InlineData("lineCreateAgentW")]
    [InlineData("lineCreateAgentSessionW")]
    [InlineData("lineSetAgentSessionState")]
    [InlineData("lineGetAgentSessionInfo")]
    [InlineData("lineProxyResponse")]
    [InlineData("lineProxyMessage")]
    [InlineData("lineMakeCallW")]
    [InlineData("lineDrop")]
    [InlineData("lineDeallocateCall")]
    [InlineData("lineAnswer")]
    public void Known_export_has_an_address(string name)
    {
        using var pbx = new SimulatedPbx();
        Assert.NotEqual(0, pbx.GetExport(name));
    }

    /// <summary>By topic: calls, lines, agents, applications, phones.</summary>
    [Theory]
    [InlineData(
        "lineGetCallStatus lineHold lineUnhold lineSwapHold linePrepareAddToConferenceW lineSetupConferenceW "
        + "lineAddToConference lineRemoveFromConference lineSetupTransferW lineCompleteTransfer lineBlindTransferW "
        + "lineForwardW lineParkW lineUnparkW linePickupW lineDialW lineRedirectW lineAccept lineHandoffW lineGetNewCalls "
        + "lineGetConfRelatedCalls lineSetAppSpecific lineSetCallPrivilege lineSetMediaMode lineSecureCall "
        + "lineSendUserUserInfo lineReleaseUserUserInfo lineCompleteCall lineUncompleteCall lineSetCallData "
        + "lineSetCallTreatment lineSetCallParams lineGatherDigitsW lineGenerateDigitsW lineGenerateTone lineMonitorDigits "
        + "lineMonitorTones lineMonitorMedia")]
    [InlineData(
        "lineGetAddressCapsW lineGetAddressStatusW lineGetAddressIDW lineGetLineDevStatusW lineGetStatusMessages "
        + "lineSetStatusMessages lineGetNumRings lineSetNumRings lineGetIDW lineGetIconW lineConfigDialogW lineGetDevConfigW "
        + "lineSetDevConfigW lineNegotiateExtVersion lineSetTerminal lineSetLineDevStatus lineDevSpecific "
        + "lineDevSpecificFeature lineSetMediaControl")]
    [InlineData(
        "lineSetAgentState lineSetAgentStateEx lineSetAgentGroup lineSetAgentActivity lineGetAgentCapsW lineGetAgentStatusW "
        + "lineGetAgentInfo lineGetAgentActivityListW lineGetAgentGroupListW lineGetAgentSessionList lineGetQueueInfo "
        + "lineGetQueueListW lineGetGroupListW lineSetAgentMeasurementPeriod lineSetQueueMeasurementPeriod lineAgentSpecific "
        + "lineGetProxyStatus")]
    [InlineData(
        "lineGetCountryW lineGetProviderListW lineGetTranslateCapsW lineTranslateAddressW lineTranslateDialogW "
        + "lineSetCurrentLocation lineSetTollListW lineGetAppPriorityW lineSetAppPriorityW lineAddProviderW lineRemoveProvider "
        + "lineConfigProvider lineRegisterRequestRecipient lineGetRequestW tapiRequestMakeCallW tapiRequestMediaCallW "
        + "tapiRequestDrop tapiGetLocationInfoW")]
    [InlineData(
        "phoneInitializeExW phoneShutdown phoneGetMessage phoneNegotiateAPIVersion phoneNegotiateExtVersion phoneOpen "
        + "phoneClose phoneGetDevCapsW phoneGetStatusW phoneGetStatusMessages phoneSetStatusMessages phoneGetHookSwitch "
        + "phoneSetHookSwitch phoneGetVolume phoneSetVolume phoneGetGain phoneSetGain phoneGetRing phoneSetRing "
        + "phoneGetDisplay phoneSetDisplay phoneGetLamp phoneSetLamp phoneGetButtonInfoW phoneSetButtonInfoW phoneGetData "
        + "phoneSetData phoneGetIDW phoneGetIconW phoneConfigDialogW phoneDevSpecific")]
    public void All_known_exports_have_an_address(string names)
    {
        using var pbx = new SimulatedPbx();
        Assert.DoesNotContain(names.Split(' '), name => pbx.GetExport(name) == 0);
    }

    [Theory]
    [InlineData("lineOpen")]
    [InlineData("LINEOPENW")]
    [InlineData("phoneSetButtonInfo")]
    [InlineData("tapiRequestMakeCall")]
    [InlineData("")]
    public void Unknown_export_has_none(string name)
    {
        using var pbx = new SimulatedPbx();
        Assert.Equal(0, pbx.GetExport(name));
    }
}
