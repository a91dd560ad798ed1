; The installer for Windows: per user, without administrator rights, in German or English as the system is.
;
;   makensis -WX -DVERSION=1.2.3 -DPAYLOAD=/path/to/dist/netzwerk-desktop -DOUTFILE=/path/to/netzwerk-desktop-1.2.3-setup.exe installer.nsi
;
; Paths are absolute, or seen from this directory. -DTRIAL makes one that does not ask which Windows it is on, for trying it out.

Unicode true
!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "LogicLib.nsh"
!include "Sections.nsh"
!include "WinVer.nsh"
!include "x64.nsh"

!ifndef VERSION | PAYLOAD | OUTFILE
  !error "Usage: makensis -DVERSION=x.y.z -DPAYLOAD=directory -DOUTFILE=file installer.nsi"
!endif

; The name is the key in the registry too: the program looks for its own autostart entry under it.
!define NAME "Netzwerk Desktop"
!define CONSOLE "netzwerk-desktop.exe"
!define WINDOW "netzwerk-desktop-gui.exe"
!define PROGID "NetzwerkDesktop.vcf"
!define RUN_KEY "Software\Microsoft\Windows\CurrentVersion\Run"
!define REMOVE_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define OWN_KEY "Software\${NAME}"
!define APPLICATION_KEY "Software\Classes\Applications\${WINDOW}"

!if ! /FileExists "${PAYLOAD}\${WINDOW}"
  !error "There is no ${WINDOW} in ${PAYLOAD}."
!endif

Name "${NAME}"
OutFile "${OUTFILE}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${REMOVE_KEY}" "InstallLocation"
SetCompressor /SOLID lzma
SetCompressorDictSize 64
AllowSkipFiles off
ManifestDPIAware true
ManifestSupportedOS all
BrandingText "${NAME} ${VERSION}"
ShowInstDetails nevershow
ShowUninstDetails nevershow

!define MUI_ICON "icons\netzwerk-desktop.ico"
!define MUI_UNICON "icons\netzwerk-desktop.ico"
!define MUI_WELCOMEFINISHPAGE_BITMAP "icons\side.bmp"
!define MUI_COMPONENTSPAGE_SMALLDESC
!define MUI_FINISHPAGE_RUN "$INSTDIR\program\${WINDOW}"
!define MUI_FINISHPAGE_TEXT "$(FINISHED)"

; Two clicks: the choice, and the end. Removing asks nothing and closes by itself.
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_INSTFILES
; The system's language chooses; the first one stands for all others.
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"

!macro Words ID ENGLISH GERMAN
  LangString ${ID} ${LANG_ENGLISH} "${ENGLISH}"
  LangString ${ID} ${LANG_GERMAN} "${GERMAN}"
!macroend
!insertmacro Words PROGRAM "The program" "Das Programm"
!insertmacro Words PROGRAM_HINT "The program, with an entry in the Start menu." "Das Programm, mit einem Eintrag im Startmenü."
!insertmacro Words AUTOSTART "Start when I sign in" "Beim Anmelden starten"
!insertmacro Words AUTOSTART_HINT "It waits in the tray and reminds you. The program's settings can change this." "Es wartet im Infobereich und erinnert. In den Einstellungen des Programms lässt sich das ändern."
!insertmacro Words CARDS "Offer to open contact files (.vcf)" "Kontaktdateien (.vcf) zum Öffnen anbieten"
!insertmacro Words CARDS_HINT "It appears under “Open with”. What opens these files now stays as it is." "Es erscheint unter «Öffnen mit». Womit diese Dateien jetzt geöffnet werden, bleibt."
!insertmacro Words CARD_FILE "Contact file" "Kontaktdatei"
!insertmacro Words ABOUT "Remember the people you meet, offline." "Sich an Menschen erinnern, die man trifft, offline."
!insertmacro Words FINISHED "${NAME} is installed and stands in the Start menu. Everything you enter stays on this computer." "${NAME} ist installiert und steht im Startmenü. Alles, was Sie eintragen, bleibt auf diesem Computer."
!insertmacro Words OPEN_STILL "${NAME} is open. Quit it with Ctrl+Q, then try again." "${NAME} ist geöffnet. Beenden Sie es mit Strg Q und versuchen Sie es dann noch einmal."
!insertmacro Words NOT_REPLACED "The new version could not be put in its place. The former one is still there, unchanged. Sign in anew and start this installer again." "Die neue Version konnte nicht an ihren Platz gelegt werden. Die bisherige ist unverändert da. Melden Sie sich neu an und starten Sie die Installation noch einmal."
!insertmacro Words TOO_OLD "${NAME} needs Windows 10 (version 1703) or newer, 64 bit." "${NAME} braucht Windows 10 (Version 1703) oder neuer, 64 Bit."
!insertmacro Words DATA_STAYS "Your contacts and photos stay where they are: $LOCALAPPDATA\netzwerk-desktop" "Ihre Kontakte und Fotos bleiben, wo sie sind: $LOCALAPPDATA\netzwerk-desktop"

VIProductVersion "${VERSION}.0"
!macro VersionWords LANGUAGE
  VIAddVersionKey /LANG=${LANGUAGE} "ProductName" "${NAME}"
  VIAddVersionKey /LANG=${LANGUAGE} "ProductVersion" "${VERSION}"
  VIAddVersionKey /LANG=${LANGUAGE} "FileVersion" "${VERSION}"
  VIAddVersionKey /LANG=${LANGUAGE} "FileDescription" "${NAME} ${VERSION}"
  VIAddVersionKey /LANG=${LANGUAGE} "LegalCopyright" "Netzwerk Desktop contributors"
!macroend
!insertmacro VersionWords ${LANG_ENGLISH}
!insertmacro VersionWords ${LANG_GERMAN}

Var WasOpen

; closing the program that runs

!macro Closing UN
  ; Pushes 1 while a program runs from here: Windows lets nobody write to its file.
  Function ${UN}IsOpen
    Push $0
    Push $1
    StrCpy $1 0
    !insertmacro _TryToWrite "${WINDOW}"
    !insertmacro _TryToWrite "${CONSOLE}"
    StrCpy $0 $1
    Pop $1
    Exch $0
  FunctionEnd

  ; Asks the program to end, as Ctrl+Q would, and the person only where it does not.
  Function ${UN}CloseProgram
    Call ${UN}IsOpen
    Pop $0
    ${IfThen} $0 = 0 ${|} Return ${|}
    StrCpy $WasOpen 1
    ${Do}
      ExecWait '"$INSTDIR\program\${WINDOW}" --quit'
      ${For} $1 1 40
        Call ${UN}IsOpen
        Pop $0
        ${IfThen} $0 = 0 ${|} Return ${|}
        Sleep 250
      ${Next}
      MessageBox MB_RETRYCANCEL|MB_ICONINFORMATION "$(OPEN_STILL)" /SD IDCANCEL IDRETRY +2
      Abort
    ${Loop}
  FunctionEnd
!macroend

!macro _TryToWrite FILE
  ${If} ${FileExists} "$INSTDIR\program\${FILE}"
    ClearErrors
    FileOpen $0 "$INSTDIR\program\${FILE}" a
    ${If} ${Errors}
      StrCpy $1 1
    ${Else}
      FileClose $0
    ${EndIf}
  ${EndIf}
!macroend

!insertmacro Closing ""
!insertmacro Closing "un."

!macro ForgetCards
  DeleteRegValue HKCU "Software\Classes\.vcf\OpenWithProgids" "${PROGID}"
  DeleteRegKey /ifempty HKCU "Software\Classes\.vcf\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "Software\Classes\.vcf"
  DeleteRegKey HKCU "Software\Classes\${PROGID}"
  DeleteRegKey HKCU "${APPLICATION_KEY}"
  DeleteRegValue HKCU "Software\RegisteredApplications" "${NAME}"
  DeleteRegKey HKCU "${OWN_KEY}"
!macroend

; Explorer reads anew what opens what.
!macro TellExplorer
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

; what is installed

Section "$(PROGRAM)" SECTION_PROGRAM
  SectionIn RO
  Call CloseProgram
  ; Unpacked beside the former version, then exchanged with it: a full disk or a power cut leaves one of them whole,
  ; and nothing of the former one stays behind in the new one.
  RMDir /r "$INSTDIR\new"
  RMDir /r "$INSTDIR\old"
  SetOutPath "$INSTDIR\new"
  File /r "${PAYLOAD}\*"
  SetOutPath "$INSTDIR"
  ClearErrors
  ${If} ${FileExists} "$INSTDIR\program\*"
    Rename "$INSTDIR\program" "$INSTDIR\old"
  ${EndIf}
  ${IfNot} ${Errors}
    Rename "$INSTDIR\new" "$INSTDIR\program"
    ${If} ${Errors}
      Rename "$INSTDIR\old" "$INSTDIR\program"
      SetErrors
    ${EndIf}
  ${EndIf}
  ${If} ${Errors}
    RMDir /r "$INSTDIR\new"
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(NOT_REPLACED)" /SD IDOK
    Abort
  ${EndIf}
  RMDir /r "$INSTDIR\old"

  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\program\${WINDOW}" "" "" "" "" "" "$(ABOUT)"
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegStr HKCU "${REMOVE_KEY}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${REMOVE_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${REMOVE_KEY}" "DisplayIcon" "$INSTDIR\program\${WINDOW}"
  WriteRegStr HKCU "${REMOVE_KEY}" "Publisher" "Netzwerk Desktop contributors"
  WriteRegStr HKCU "${REMOVE_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${REMOVE_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${REMOVE_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${REMOVE_KEY}" "EstimatedSize" $0
  WriteRegDWORD HKCU "${REMOVE_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${REMOVE_KEY}" "NoRepair" 1
SectionEnd

Section /o "$(AUTOSTART)" SECTION_AUTOSTART
SectionEnd

Section "$(CARDS)" SECTION_CARDS
  WriteRegStr HKCU "Software\Classes\${PROGID}" "" "$(CARD_FILE)"
  WriteRegStr HKCU "Software\Classes\${PROGID}\DefaultIcon" "" "$INSTDIR\program\${WINDOW},0"
  WriteRegStr HKCU "Software\Classes\${PROGID}\shell\open\command" "" '"$INSTDIR\program\${WINDOW}" "%1"'
  WriteRegStr HKCU "Software\Classes\.vcf\OpenWithProgids" "${PROGID}" ""
  WriteRegStr HKCU "${APPLICATION_KEY}" "FriendlyAppName" "${NAME}"
  WriteRegStr HKCU "${APPLICATION_KEY}\shell\open\command" "" '"$INSTDIR\program\${WINDOW}" "%1"'
  WriteRegStr HKCU "${APPLICATION_KEY}\SupportedTypes" ".vcf" ""
  WriteRegStr HKCU "${OWN_KEY}\Capabilities" "ApplicationName" "${NAME}"
  WriteRegStr HKCU "${OWN_KEY}\Capabilities" "ApplicationDescription" "$(ABOUT)"
  WriteRegStr HKCU "${OWN_KEY}\Capabilities\FileAssociations" ".vcf" "${PROGID}"
  WriteRegStr HKCU "Software\RegisteredApplications" "${NAME}" "${OWN_KEY}\Capabilities"
SectionEnd

; What was chosen before and is not any more goes.
Section "-settle"
  ${If} ${SectionIsSelected} ${SECTION_AUTOSTART}
    WriteRegStr HKCU "${RUN_KEY}" "${NAME}" '"$INSTDIR\program\${WINDOW}" --tray'
  ${Else}
    DeleteRegValue HKCU "${RUN_KEY}" "${NAME}"
  ${EndIf}
  ${IfNot} ${SectionIsSelected} ${SECTION_CARDS}
    !insertmacro ForgetCards
  ${EndIf}
  !insertmacro TellExplorer
  ${If} ${Silent}
  ${AndIf} $WasOpen = 1
    Exec '"$INSTDIR\program\${WINDOW}" --tray'
  ${EndIf}
SectionEnd

!insertmacro MUI_FUNCTION_DESCRIPTION_BEGIN
  !insertmacro MUI_DESCRIPTION_TEXT ${SECTION_PROGRAM} "$(PROGRAM_HINT)"
  !insertmacro MUI_DESCRIPTION_TEXT ${SECTION_AUTOSTART} "$(AUTOSTART_HINT)"
  !insertmacro MUI_DESCRIPTION_TEXT ${SECTION_CARDS} "$(CARDS_HINT)"
!insertmacro MUI_FUNCTION_DESCRIPTION_END

Function .onInit
  StrCpy $WasOpen 0
  !ifndef TRIAL
    ${IfNot} ${RunningX64}
    ${OrIfNot} ${AtLeastBuild} 15063
      MessageBox MB_OK|MB_ICONSTOP "$(TOO_OLD)" /SD IDOK
      Abort
    ${EndIf}
  !endif
  ; A folder of its own, wherever somebody wants it: what lies in it is exchanged and removed.
  ${GetFileName} "$INSTDIR" $0
  ${If} $0 != "${NAME}"
    StrCpy $INSTDIR "$INSTDIR\${NAME}"
  ${EndIf}
  ; An update begins with what is chosen now, in the program's settings or here.
  ReadRegStr $0 HKCU "${RUN_KEY}" "${NAME}"
  ${If} $0 != ""
    !insertmacro SelectSection ${SECTION_AUTOSTART}
  ${EndIf}
  ReadRegStr $0 HKCU "${REMOVE_KEY}" "InstallLocation"
  ReadRegStr $1 HKCU "Software\Classes\${PROGID}\shell\open\command" ""
  ${If} $0 != ""
  ${AndIf} $1 == ""
    !insertmacro UnselectSection ${SECTION_CARDS}
  ${EndIf}
FunctionEnd

; removing

Function un.onInit
  StrCpy $WasOpen 0
FunctionEnd

Section "Uninstall"
  SetAutoClose true
  Call un.CloseProgram
  ; Only what was installed, by name: somebody may keep things of their own beside it.
  RMDir /r "$INSTDIR\program"
  RMDir /r "$INSTDIR\new"
  RMDir /r "$INSTDIR\old"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  DeleteRegValue HKCU "${RUN_KEY}" "${NAME}"
  !insertmacro ForgetCards
  DeleteRegKey HKCU "${REMOVE_KEY}"
  !insertmacro TellExplorer
  DetailPrint "$(DATA_STAYS)"
SectionEnd
